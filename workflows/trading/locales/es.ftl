# Lo que ve y hace quien vende aquí.
trading-title = Tus ventas
trading-account = Tu cuenta
trading-data = Tus datos como vendedor
trading-money = Tu dinero
trading-orders = Tus pedidos
trading-states = Según su estado
trading-older = Más antiguos
trading-none = No hay ninguno
trading-none-how = Cuando alguien compre algo tuyo, lo verás aquí.
trading-to-send = Por enviar
trading-on-the-way = En camino
trading-delivered = Entregados
trading-done = Terminados
trading-over = Sin efecto
trading-count-to-send =
    { $count ->
        [0] No tienes nada por enviar
        [one] Tienes { $count } pedido por enviar
       *[other] Tienes { $count } pedidos por enviar
    }
trading-many-to-send = Tienes { $count } pedidos o más por enviar
trading-lines =
    { $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    }
trading-pending = Pendiente
trading-payable = Ya es tuyo
trading-order = Pedido { $code }
trading-sent = Hecho: hemos avisado a quien compró.
trading-send-title = Enviar
trading-send = Marcar como enviado
trading-left = quedan
trading-carrier = Transporte
trading-carrier-none = Nadie: lo llevas tú
trading-number = Número de seguimiento
trading-number-hint = Quien compró lo recibe por correo.
trading-to = Para
trading-labels = Etiquetas y números de envío
trading-slip = Albarán (PDF)
trading-goods = Qué ha comprado
trading-total = Total
trading-collect = No está pagado: hay que cobrar { $amount } al entregarlo.
trading-parcels = Envíos
trading-parcel = Paquete
trading-parcel-gone = Salió el { $day }.
trading-parcel-there = Llegó el { $day }.

trading-notice-why = Te llega porque vendes aquí.
trading-notice-sold = Pedidos que tienes que enviar
trading-notice-sold-text = Tienes un pedido nuevo por enviar.
trading-notice-sold-letter-subject = Tienes un pedido nuevo
trading-notice-sold-letter-text = Han comprado algo tuyo y ya puedes prepararlo. En el pedido pone si hay que cobrarlo al entregarlo.
trading-notice-paid = Pagos que recibes por tus ventas
trading-notice-paid-text = Te hemos enviado un pago por tus ventas.
trading-notice-paid-letter-subject = Te hemos enviado un pago
trading-notice-paid-letter-text = Lo que habías ganado está en camino a tu cuenta.
