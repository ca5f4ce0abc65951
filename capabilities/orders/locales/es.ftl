# El pedido, para quien compra
orders-order = Pedido { $code }
orders-placed-on = Del { $day }
orders-code = Código del pedido
orders-mine = Mis pedidos
orders-mine-none = Aún no has comprado nada
orders-mine-none-how = Cuando hagas un pedido, podrás seguirlo desde aquí.
orders-mine-go = Ver la tienda
orders-older = Ver más antiguos
orders-account = Tu cuenta
orders-yours-to-pay = Falta el pago.
orders-yours-to-send = Lo estamos preparando.
orders-yours-on-the-way = Está en camino.
orders-yours-delivered = Entregado.
orders-yours-to-refund = Anulado. Tu dinero está pendiente de devolver.
orders-yours-over = Anulado.
orders-done-placed = Gracias por tu pedido. Te hemos enviado un correo con todo.
orders-done-paid = El pago ha ido bien. Ya lo estamos preparando.
orders-done-cancelled = Hemos anulado el pedido.
orders-done-heard = Gracias por contárnoslo.
orders-pay-title = Falta el pago
orders-pay-lead = Hemos apartado lo que has pedido. Paga { $amount } para que te lo enviemos.
orders-pay-until =
    { $count ->
        [one] Lo guardamos 1 minuto más.
       *[other] Lo guardamos { $count } minutos más.
    }
orders-pay-transfer = Haz una transferencia de { $amount } con estos datos. Te avisamos en cuanto llegue.
orders-pay-by = Cómo quieres pagar
orders-pay = Pagar { $amount }
orders-pay-otherwise = Pagar de otra forma
orders-transfer-iban = IBAN
orders-transfer-holder = Titular
orders-transfer-concept = Concepto
orders-transfer-amount = Importe
orders-transfer-until = Fecha límite
orders-steps = Cómo va
orders-step-placed = Pedido
orders-step-paid = Pago
orders-step-packed = Preparación
orders-step-sent = Envío
orders-step-ready = Listo para recoger
orders-step-delivered = Entrega
orders-step-fetched = Recogida
orders-step-withdrawal = Para desistir
orders-step-guarantee = Garantía legal
orders-step-guarantee-files = Garantía de los archivos
orders-step-cancelled = Anulado
orders-step-expired = Anulado por falta de pago
orders-day-unpaid = Pendiente
orders-day-now = En ello
orders-day-expected = Previsto para el { $day }
orders-day-between = Previsto entre el { $first } y el { $last }
orders-day-after-money =
    { $count ->
        [one] Como tarde 1 día laborable después de que nos llegue el dinero
       *[other] Como tarde { $count } días laborables después de que nos llegue el dinero
    }
orders-day-until = Hasta el { $day }
orders-day-withdrawal = 14 días desde que lo recibas
orders-day-guarantee = Desde que lo recibas
orders-parcels = Paquetes
orders-parcel = Paquete { $count }
orders-parcel-gone = Enviado el { $day }
orders-parcel-there = Entregado el { $day }
orders-parcel-files = Entrega digital
orders-handed = Entregas
orders-line-agreed = Pediste recibirlo ya el { $day }.
orders-line-open = Puedes desistir mientras no empieces a descargarlo.
orders-line-fetched = Lo empezaste a descargar el { $day }.
orders-line-begun = Lo empezaste a descargar el { $day }: ya no puedes desistir, como aceptaste al comprarlo.
orders-track = Seguir el paquete
orders-bought = Lo que has pedido
orders-subtotal = Productos
orders-discount = Descuentos
orders-delivery = Envío
orders-fee = Suplemento por la forma de pago
orders-free = Gratis
orders-total = Total
orders-tax = Incluye { $tax } de { $name }
orders-refund-done = Reembolso de { $amount }, hecho el { $day }
orders-refund-asked = Reembolso de { $amount }, en camino
orders-refund-late = Aún no hemos podido devolverte { $amount }. Lo estamos arreglando.
orders-to = Dónde va
orders-paid-by = Forma de pago
orders-billing = Datos de facturación
orders-note-of-theirs = Nota para la tienda
orders-window = Llega entre el { $first } y el { $last }.
orders-window-day = Llega el { $first }.
orders-window-unpaid =
    { $count ->
        [one] Llega como tarde 1 día laborable después de que nos llegue el dinero.
       *[other] Llega como tarde { $count } días laborables después de que nos llegue el dinero.
    }
orders-window-pick-up = Puedes recogerlo desde el { $first }.
orders-window-pick-up-unpaid =
    { $count ->
        [one] Puedes recogerlo 1 día laborable después de que nos llegue el dinero.
       *[other] Puedes recogerlo { $count } días laborables después de que nos llegue el dinero.
    }
orders-law = Tus derechos
orders-law-withdrawal = Puedes echarte atrás en los 14 días siguientes a recibir el último producto, sin dar motivos.
orders-law-no-withdrawal = Lo que has pedido no se puede devolver por un cambio de idea.
orders-kept-closed = No se puede devolver por un cambio de idea: { $goods }.
orders-kept-sealed = Solo se puede devolver si sigue precintado: { $goods }.
orders-kept-begun = Si aceptas que se entregue antes de que acabe el plazo, ya no se puede devolver: { $goods }.
orders-kept-agreed = El { $day } pediste recibir ya y aceptaste que, en cuanto empiezas a descargarlo, pierdes tu derecho de desistimiento: { $goods }.
orders-kept-service = Si aceptas que empiece antes, solo se puede anular mientras no esté hecho del todo: { $goods }.
orders-kept-mixed = Solo se puede devolver mientras no se haya mezclado con otras cosas: { $goods }.
orders-law-returns = Cómo se devuelve
orders-law-guarantee =
    { $count ->
        [one] Si algo viene mal o falla, respondemos durante { $count } año desde la entrega.
       *[other] Si algo viene mal o falla, respondemos durante { $count } años desde la entrega.
    }
orders-guarantee-files =
    { $count ->
        [one] Para los archivos, el plazo es de { $count } año.
       *[other] Para los archivos, el plazo es de { $count } años.
    }
orders-law-more = La garantía legal
orders-seller = Quién te vende
orders-heard = ¿Cómo nos has conocido?
orders-heard-choose = Elige una respuesta
orders-heard-search = Un buscador
orders-heard-friend = Me lo dijo alguien
orders-heard-social = Una red social
orders-heard-press = Prensa, radio o un blog
orders-heard-street = Un mercado o pasando por la puerta
orders-heard-before = Ya había comprado
orders-heard-other = De otra forma
orders-heard-send = Enviar
orders-cancel = Anular el pedido
orders-cancel-sure = Si ya lo has pagado, te devolvemos todo el dinero.
orders-cancel-yes = Sí, anular
orders-help = Preguntar por este pedido
orders-find = Encuentra tu pedido
orders-find-lead = Te enviamos un enlace al correo con el que compraste.
orders-find-code-hint = Está en el correo de confirmación: K7QF-2M9X. Si compraste en la tienda anterior, vale el número que tenía allí.
orders-find-email = Tu correo
orders-find-send = Enviar el enlace
orders-find-member = Tengo cuenta: ver mis pedidos
orders-found = Mira tu correo
orders-found-lead = Si hay un pedido con ese código y ese correo, te hemos enviado un enlace para verlo.
orders-find-again = Probar otra vez

# Por qué no
orders-is-placed = Ese pedido ya existe.
orders-is-over = Este pedido ya ha terminado.
orders-is-unpaid = Este pedido no está pagado.
orders-is-refunded = El dinero de este pedido ya se ha devuelto.
orders-is-sent = Ya se ha enviado algo de este pedido, así que no se puede anular.
orders-is-begun = Ya has empezado a descargar algo de este pedido, así que no se puede anular.
orders-is-unsent = De este pedido no se ha enviado nada.
orders-is-all-sent = De este pedido ya se ha enviado todo.
orders-is-delivered = Este pedido ya está entregado.
orders-no-money = No hay dinero que devolver.
orders-is-paid = Este pedido ya está pagado.
orders-place-goods = No hay nada que pedir, o hay demasiado.
orders-place-sum = El total no cuadra. Vuelve a la cesta y prueba otra vez.
orders-text-empty = Escribe algo.
orders-text-long = Es demasiado largo: caben { $most } letras.
orders-amount-unfit = Escribe un importe, por ejemplo 12,50.
orders-amount-large = Es más de lo que queda por reembolsar: { $most }.
orders-parcel-empty = Pon cuánto va en el paquete.
orders-parcel-quantity = De { $sku } quedan por enviar { $left }.
orders-parcel-carrier = Elige una empresa de transporte de la lista.
orders-parcel-number = Ese número de seguimiento es demasiado largo.

# Correos
orders-letter-button = Ver el pedido
orders-letter-fine = Si tienes alguna duda, contesta a este correo.
orders-letter-fine-link = No compartas el enlace: quien lo tenga puede ver el pedido y anularlo.
orders-letter-received-subject = [{ $code }] Hemos recibido tu pedido
orders-letter-received-body = Gracias por comprar en { $shop }. Este es el resumen de tu pedido { $code }, del { $day }. Guárdalo.
orders-letter-transfer =
    Falta el pago. Haz una transferencia de { $amount } con estos datos:
    IBAN: { $iban }
    Titular: { $holder }
    Concepto: { $code }
    { $count ->
        [one] Lo apartamos para ti 1 día.
       *[other] Lo apartamos para ti { $count } días.
    }
orders-letter-transfer-subject = [{ $code }] Datos para tu transferencia
orders-letter-pay-at-door = Lo pagas al recibirlo: { $amount }.
orders-letter-is-paid = Está pagado: { $amount }.
orders-letter-to-pay = El pago de { $amount } está pendiente. Si aún no has pagado, puedes hacerlo desde la página del pedido.
orders-letter-lines = Lo que has pedido:
orders-letter-more =
    { $count ->
        [one] Y 1 producto más, en la página del pedido.
       *[other] Y { $count } productos más, en la página del pedido.
    }
orders-letter-tax = Incluye { $tax } de { $name } sobre { $base }
orders-letter-way = Entrega
orders-letter-withdrawal =
    { $count ->
        [one] Desistimiento: puedes echarte atrás durante { $count } día natural desde que recibas el último producto, sin dar motivos. Basta con decírnoslo, por ejemplo escribiendo a { $mail } o con el formulario del final. Cómo se hace: { $page }
       *[other] Desistimiento: puedes echarte atrás durante { $count } días naturales desde que recibas el último producto, sin dar motivos. Basta con decírnoslo, por ejemplo escribiendo a { $mail } o con el formulario del final. Cómo se hace: { $page }
    }
orders-letter-way-back = Tienes 14 días desde que nos avises para enviarlo de vuelta. Ese envío lo pagas tú.
orders-letter-money-back =
    { $count ->
        [one] Te devolvemos lo pagado, con el envío normal incluido, en { $count } día como mucho desde que nos avises; podemos esperar a tener el producto o la prueba de que lo has enviado.
       *[other] Te devolvemos lo pagado, con el envío normal incluido, en { $count } días como mucho desde que nos avises; podemos esperar a tener el producto o la prueba de que lo has enviado.
    }
orders-letter-no-withdrawal = Desistimiento: lo que has pedido no se puede devolver por un cambio de idea.
orders-letter-guarantee =
    { $count ->
        [one] Garantía legal: si algo no es conforme, respondemos durante { $count } año desde la entrega, sin coste para ti.
       *[other] Garantía legal: si algo no es conforme, respondemos durante { $count } años desde la entrega, sin coste para ti.
    }
orders-letter-seller = Quién te vende:
orders-letter-form =
    Modelo de formulario de desistimiento (cópialo y envíalo solo si quieres desistir del contrato):
    A la atención de { $seller }:
    Por la presente le comunico que desisto de mi contrato de venta de los siguientes bienes:
    Pedido el / recibido el:
    Nombre del consumidor:
    Domicilio del consumidor:
    Firma del consumidor (solo si se envía en papel):
    Fecha:
orders-letter-paid-subject = [{ $code }] Hemos recibido tu pago
orders-letter-paid-body = Nos ha llegado tu pago de { $amount } a { $shop } por el pedido { $code }. Ya lo estamos preparando.
orders-letter-sent-subject = [{ $code }] Tu pedido está en camino
orders-letter-sent-body = Te hemos enviado desde { $shop } un paquete del pedido { $code }:
orders-letter-ready-subject = [{ $code }] Tu pedido está listo
orders-letter-ready-body = Ya puedes recoger en { $shop } esto del pedido { $code }:
orders-letter-handed-subject = [{ $code }] Ya tienes tus descargas
orders-letter-handed-body = Lo digital de tu pedido { $code } ya está en la página del pedido:
orders-letter-handed-button = Ver mis descargas
orders-letter-carrier = Lo lleva { $carrier }.
orders-letter-tracking = Lo lleva { $carrier } con el número { $number }.
orders-letter-cancelled-subject = [{ $code }] Pedido anulado
orders-letter-cancelled-body = Hemos anulado tu pedido { $code } a { $shop }.
orders-letter-cancelled-paid =
    { $count ->
        [one] Te devolvemos lo que habías pagado en { $count } día como mucho y te avisamos cuando esté hecho.
       *[other] Te devolvemos lo que habías pagado en { $count } días como mucho y te avisamos cuando esté hecho.
    }
orders-letter-expired-subject = [{ $code }] Pedido anulado por falta de pago
orders-letter-expired-body = No nos ha llegado a tiempo el pago de tu pedido { $code } a { $shop }, así que lo hemos anulado. No tienes que hacer nada. Si aún lo quieres, vuelve a pedirlo.
orders-letter-late-subject = [{ $code }] Tu pago ha llegado tarde
orders-letter-late-body = Nos ha llegado tu pago de { $amount } por el pedido { $code }, pero ya estaba anulado y no podemos enviártelo. Te lo devolvemos entero.
orders-letter-refunded-subject = [{ $code }] Te hemos devuelto { $amount }
orders-letter-refunded-body = Te hemos devuelto { $amount } del pedido { $code } a { $shop }.
orders-letter-same-way = El dinero va por el mismo medio con el que pagaste. Tu banco puede tardar unos días en mostrarlo.
orders-letter-found-subject = [{ $code }] Tu pedido
orders-letter-found-body = Con este enlace puedes ver tu pedido { $code }.
orders-letter-found-fine = Si no has pedido tú este enlace, no tienes que hacer nada.

# Trastienda
orders-orders = Pedidos
orders-orders-lead = Primero, los más recientes.
orders-shelves = Qué pedidos
orders-all = Todos
orders-shelf-to-pay = Sin pagar
orders-shelf-to-send = Por enviar
orders-shelf-on-the-way = En camino
orders-shelf-delivered = Entregados
orders-shelf-to-refund = Por reembolsar
orders-shelf-done = Terminados
orders-shelf-over = Anulados
orders-search = Código, nombre o correo
orders-search-go = Buscar
orders-none = No hay pedidos
orders-none-found = Con estas condiciones no hay ninguno.
orders-none-yet = Cuando alguien compre, su pedido aparecerá aquí.
orders-order-col = Pedido
orders-state = Estado
orders-lines =
    { $count ->
        [one] 1 línea
       *[other] { $count } líneas
    }
orders-state-placed = Sin confirmar
orders-state-confirmed = Confirmado
orders-state-cancelled = Anulado
orders-state-expired = Caducado
orders-state-completed = Terminado
orders-payment-waiting = Sin pagar
orders-payment-authorised = Pago autorizado
orders-payment-paid = Pagado
orders-payment-partly-refunded = Reembolsado en parte
orders-payment-refunded = Reembolsado
orders-payment-void = Sin cobro
orders-goods-none = Sin enviar
orders-goods-partly-sent = Enviado en parte
orders-goods-sent = Enviado
orders-goods-delivered = Entregado
orders-done = Hecho.
orders-goods = Productos
orders-known = Datos
orders-email = Correo
orders-who = Compra
orders-is-member = Con cuenta
orders-is-guest = Sin cuenta
orders-day-placed = Pedido el
orders-day-paid = Pagado el
orders-day-sent = Enviado el
orders-day-delivered = Entregado el
orders-day-ended = Cerrado el
orders-way = Envío por
orders-expected = Plazo
orders-invoice = Factura
orders-invoice-wanted = La pide con sus datos
orders-came-from = Vino desde
orders-was-paid = Cobrado
orders-went-back = Reembolsado
orders-line = Producto
orders-quantity = Cantidad
orders-sent = Enviados
orders-each = Precio
orders-send-title = Enviar un paquete
orders-carrier = Transporte
orders-carrier-none = Sin transportista
orders-number = Número de seguimiento
orders-number-hint = Se lo enviamos por correo a quien compra.
orders-send = Marcar como enviado
orders-deliver = Marcar como entregado
orders-confirm-title = Pago
orders-confirm-hint = Márcalo cuando veas el dinero. El pedido cambia en un momento.
orders-confirm = Ha llegado el dinero
orders-refunds = Reembolsos
orders-refund = Reembolsar
orders-refund-amount = Importe
orders-refund-hint = Vacío: todo lo que queda, { $most }.
orders-refund-send = Reembolsar
orders-refund-failed = No se han podido reembolsar { $amount }
orders-refund-until = Reembolsar como tarde el
orders-cancel-staff = Lo que estaba apartado vuelve a la venta, y si estaba pagado se devuelve el dinero. Se avisa por correo.
orders-notes = Notas internas
orders-note = Nota
orders-note-hint = Solo la ve quien trabaja aquí.
orders-note-send = Guardar la nota
orders-figure-to-send = por enviar
orders-figure-week =
    { $count ->
        [one] 1 pedido esta semana
       *[other] { $count } pedidos esta semana
    }
orders-figure-quiet = No hay nada por enviar.
orders-figure-refund =
    { $count ->
        [one] 1 pedido por reembolsar.
       *[other] { $count } pedidos por reembolsar.
    }
orders-figure-refund-until = Como tarde el { $day }.
orders-audit-cancelled = Anuló un pedido
orders-audit-delivered = Marcó un paquete como entregado
orders-audit-noted = Anotó algo en un pedido
orders-audit-paid = Dio por cobrado un pedido
orders-audit-refunded = Reembolsó dinero de un pedido
orders-audit-sent = Envió un paquete
orders-notice-new = Pedidos nuevos
orders-notice-new-why = Te llega porque atiendes los pedidos de la tienda.
orders-notice-new-text = Hay un pedido nuevo por enviar.
orders-notice-new-letter-subject = Hay un pedido nuevo
orders-notice-new-letter-text = Ha entrado un pedido nuevo y está confirmado. Ya se puede preparar.

# Datos personales
orders-personal-groups = Compras: a quién, adónde y cómo se pagan
orders-personal-orders = Pedidos, con sus importes y fechas
orders-personal-lines = Lo comprado en cada pedido
orders-personal-parcels = Paquetes enviados
orders-personal-notes = Notas internas sobre pedidos
orders-personal-words = Palabras por las que se encuentra un pedido
orders-personal-kept-books = La ley obliga a conservar los importes seis años, sin tu nombre.
orders-personal-kept-place = El país, la provincia y las dos primeras cifras del código postal justifican el impuesto aplicado.
orders-personal-kept-open = Mientras un pedido esté por enviar o por reembolsar; después se borra.

# Para programas
orders-api-group = Pedidos
orders-api-list-own = Tus pedidos, los más recientes primero
orders-api-get-own = Un pedido tuyo
orders-api-list-orders = Los pedidos de la tienda, los más recientes primero
orders-api-get-order = Un pedido, con sus líneas y paquetes
orders-api-send-parcel = Envía un paquete y avisa a quien compra

# Varios vendedores, justificante, volver a pedir
orders-done-claimed = Ya está en tu cuenta.
orders-others = En el mismo pago
orders-others-lead = Cada pedido lo envía quien lo vende, por separado.
orders-claim = Añadir a mi cuenta
orders-claim-lead = Compraste sin cuenta. Añade este pedido a la tuya para encontrarlo siempre.
orders-claim-taken = Este pedido ya está en una cuenta.
orders-again = Volver a pedir
orders-withdraw-here = Desistir del contrato aquí
orders-return-here = Devolver o reclamar
orders-law-private = Te lo vende una persona particular, no una empresa: no se aplican las normas de consumo, así que no hay derecho de desistimiento ni garantía legal de tres años. Sí responde de los defectos ocultos.
orders-law-ask = Preguntar
orders-seller-trader = Vende como empresa
orders-seller-private = Vende como particular
orders-seller-through = A través de { $shop }
orders-receipt = Justificante de compra
orders-receipt-title = Justificante de compra { $code }
orders-receipt-get = Justificante de compra (PDF)
orders-receipt-when = Pedido { $code }, del { $day }
orders-receipt-seller = Vendedor
orders-receipt-buyer = Comprador
orders-receipt-tax-id = NIF: { $id }
orders-receipt-rate = Impuesto
orders-receipt-amount = Importe
orders-receipt-paid = Pagado el { $day }: { $amount }.
orders-receipt-paid-by = Pagado el { $day }: { $amount }. Forma de pago: { $way }.
orders-receipt-no-invoice = Este documento justifica tu compra y no es una factura.
orders-slip-title = Albarán { $code }
orders-slip-get = Albarán (PDF)
orders-slip-sku = Referencia
orders-place-on-delivery = Lo de varios vendedores no se puede pagar al recibirlo. Elige otra forma de pago.
orders-letter-others = Este pago es también de los pedidos { $codes }.
orders-letter-shortened-subject = [{ $code }] No podemos enviarte el resto
orders-letter-shortened-body = Lo sentimos: de tu pedido { $code } no te vamos a enviar esto:
orders-letter-shortened-back = Te devolvemos { $amount }.

# Más en la trastienda
orders-board = Tablero
orders-board-lead = Lo que hay que hacer, de un vistazo.
orders-board-list = Ver la lista
orders-board-none = Nada por ahora.
orders-board-more = Ver todos
orders-export = Descargar para la contabilidad:
orders-export-orders = pedidos (CSV)
orders-export-lines = líneas (CSV)
orders-sold-by = Lo vende
orders-kept = Comisión
orders-extra = llegó de más
orders-refuse = No lo han querido en la puerta
orders-refuse-what = El pedido queda anulado, nadie debe nada y los productos vuelven a la venta. Se avisa por correo.
orders-refuse-yes = Sí, lo han rechazado
orders-shorten = No se enviará el resto
orders-shorten-what = Lo que falta por enviar vuelve a la venta y se devuelve su dinero. Se avisa por correo.
orders-shorten-yes = Sí, dejarlo así
orders-forget = Borrar sus datos
orders-forget-what = Solo si quien compró sin cuenta lo ha pedido. El pedido se queda sin nombre, correo ni dirección; si está por enviar o por reembolsar, se borran cuando acabe.
orders-forget-yes = Sí, borrar
orders-figures = Ventas
orders-figures-lead = Lo vendido, lo que deja y lo devuelto, día a día.
orders-figures-span = Cuántos días
orders-figures-currency = Moneda
orders-figures-days =
    { $count ->
        [one] 1 día
       *[other] { $count } días
    }
orders-figures-sales = Vendido
orders-figures-margin = Margen
orders-figures-margin-hint = El margen cuenta solo los productos de los que se sabe el coste: precio sin impuestos menos coste.
orders-figures-back = Devuelto
orders-figures-table = Ver la tabla
orders-figures-day = Día
orders-figures-products = Por producto
orders-figures-sources = Por procedencia
orders-figures-source = De dónde vienen
orders-figures-units = Unidades
orders-figures-none = Aún no se ha vendido nada en estos días.
orders-figures-unknown = No se sabe
orders-audit-refused = Anotó que no quisieron un pedido en la puerta
orders-audit-shortened = Dejó sin enviar el resto de un pedido
orders-audit-forgotten = Borró los datos de quien compró sin cuenta

# De otra tienda, disputas, condiciones, plazos
orders-past = Este pedido lo hiciste en nuestra tienda anterior ({ $origin }, n.º { $number }). Aquí puedes consultarlo y reclamar si algo falla.
orders-past-office = Viene de { $origin }, n.º { $number }. Se cobró allí, así que aquí no se puede anular ni reembolsar; sí se puede anotar, enviar lo que falte y atender una reclamación.
orders-past-unnamed = Falta el número del pedido o no se sabe de qué programa viene.
orders-past-currency = Los importes del pedido están en monedas distintas.
orders-past-sum = Algún importe del pedido no puede ser.
orders-past-lines = El pedido tiene demasiadas líneas, o una sin unidades.
orders-past-future = El pedido lleva una fecha que aún no ha llegado.
orders-is-past = Este pedido se hizo y se cobró en la tienda anterior: se anula y se reembolsa allí.
orders-charges = Otros cargos
orders-day-elsewhere = En la tienda anterior
orders-day-deemed = Se da por entregado desde el { $day }
orders-day-deemed-on = Se da por entregado
orders-step-disputed = Pago reclamado al banco
orders-step-dispute-won = Reclamación al banco cerrada: el pago vale
orders-step-dispute-lost = Reclamación al banco cerrada: el pago se ha devuelto
orders-dispute-open = Quien compra ha reclamado este pago a su banco el { $day }. Piénsalo antes de enviar o reembolsar.
orders-dispute-won = El banco dio la razón a la tienda el { $day }: el dinero se queda.
orders-dispute-lost = El banco dio la razón a quien compra el { $day } y le ha devuelto el dinero. No lo reembolses otra vez.
orders-terms-get = Condiciones aceptadas (PDF)
orders-terms-title = Condiciones del pedido { $code }
orders-terms-lead = Aceptadas el { $day }. Versión { $version }: no cambia.
orders-letter-terms = Las condiciones que has aceptado, para guardar: { $page }
orders-letter-complaints = Reclamaciones: escríbenos a { $mail }. Te damos un código de seguimiento y te respondemos en 15 días laborables como mucho. Hojas de reclamaciones y otras vías: { $page }
orders-cancel-all = Con este pedido se anulan también los demás del mismo pago: aún no se ha pagado ninguno.
orders-policy = Ajustes de pedidos
orders-policy-lead = Lo que pasa cuando nadie marca un paquete como entregado.
orders-policy-days = Días hasta dar un pedido por entregado
orders-policy-days-hint = Cuentan desde el último día previsto de entrega. Los plazos de desistimiento y de garantía de quien compra no empiezan por esto.
orders-policy-days-unfit = Escribe un número de días entre { $least } y { $most }.
orders-policy-save = Guardar
orders-audit-policy = Cambió los ajustes de pedidos
orders-labels = Etiquetas de envío
orders-narrowed = Condiciones
orders-narrowed-off = Quitar
orders-by-house = De la tienda
orders-personal-kept-sold = Quien compró debe poder saber quién le vendió: el nombre, la dirección y el NIF de la empresa se guardan diez años desde la venta.
orders-api-cancel-own = Anula un pedido tuyo del que no se ha enviado nada
orders-api-get-board = El tablero: los últimos pedidos de cada estado
orders-api-get-sales = Lo vendido, día a día, por producto y por procedencia
