# El pago: la página en la que alguien compra.
checkout-title = Finalizar la compra
checkout-top = { $count ->
    [one] 1 producto, { $total } en total
   *[other] { $count } productos, { $total } en total
}
checkout-again = Actualizar
checkout-again-why = Recalcula envío e impuestos con lo que has escrito.
checkout-busy = Un momento…

checkout-contact = Contacto
checkout-email = Correo electrónico
checkout-email-hint = Para enviarte la confirmación y avisarte del envío.
checkout-have-account = ¿Tienes cuenta?
checkout-sign-in = Entra
checkout-member = Te escribimos a { $email }.

checkout-address = Dirección de entrega
checkout-address-yours = Tus datos
checkout-address-other = Otra dirección
checkout-remember = Guardar esta dirección para otra vez

checkout-delivery = Envío
checkout-assumed = Calculado para donde está la tienda, hasta que escribas tu código postal.
checkout-arrives = Llega { $window }
checkout-ready = Para recoger a partir del { $day }
checkout-free = Gratis

checkout-billing = Facturación
checkout-bill-same = La misma dirección
checkout-bill-other = Otra dirección
checkout-invoice = Necesito factura

checkout-payment = Forma de pago
checkout-no-methods = Ahora mismo no podemos cobrar este pedido. Escríbenos y lo resolvemos.
checkout-keep-card = Guardar esta tarjeta para la próxima vez
checkout-vat-hint = Si compras como empresa de otro país de la Unión y tu número de IVA está en el registro VIES, pagas sin IVA.
checkout-vat-not-here = El número es válido, pero esta compra lleva IVA.
checkout-note = Algo que debamos saber (opcional)

checkout-summary = Tu pedido
checkout-pieces = { $count } × { $unit }
checkout-off = Descuento: { $amount }
checkout-no-withdrawal = No se puede devolver por un cambio de idea.
checkout-sold-by-us = Vendido por la tienda
checkout-sold-by = Vendido y enviado por { $seller }
checkout-sold-privately = Lo vende un particular: no tienes los derechos que da la ley a quien compra a una empresa, como desistir en 14 días.
checkout-group-delivery = Su envío: { $cost }
checkout-goods = Productos
checkout-row-delivery = Envío
checkout-row-fee = Suplemento por la forma de pago
checkout-total = Total
checkout-tax = Incluye { $name }: { $amount }
checkout-agree = Al hacer el pedido aceptas las condiciones. Tienes 14 días para echarte atrás, salvo donde se dice otra cosa.
checkout-terms = Condiciones
checkout-terms-path = /condiciones
checkout-returns = Devoluciones
checkout-returns-path = /devoluciones
checkout-privacy = Privacidad
checkout-privacy-path = /privacidad
checkout-consent = Quiero recibirlo ya y sé que, en cuanto empiece a descargarlo, pierdo mi derecho de desistimiento.
checkout-consent-goods = Para lo digital: { $goods }.
checkout-consent-missing = Lo digital se entrega en el acto. Marca la casilla para recibirlo ya, o quítalo de la cesta.
checkout-place = Pedido con obligación de pago
checkout-back = Volver a la cesta

checkout-troubles = { $count ->
    [one] Hay algo que revisar
   *[other] Hay { $count } cosas que revisar
}
checkout-empty = Tu cesta está vacía.
checkout-email-unfit = Escribe un correo electrónico al que podamos escribirte.
checkout-note-long = El mensaje es demasiado largo. Resúmelo en 500 caracteres.
checkout-nowhere = No enviamos a esta dirección.
checkout-way-gone = La forma de envío que elegiste no llega a esta dirección. Hemos puesto otra: mira si te va bien.
checkout-pay-gone = Elige cómo quieres pagar.
checkout-line-gone = «{ $name }» ya no está disponible.
checkout-line-short = { $count ->
    [one] De «{ $name }» solo queda 1.
   *[other] De «{ $name }» solo quedan { $count }.
}
checkout-line-take = { $count ->
    [one] Cambiar a 1
   *[other] Cambiar a { $count }
}
checkout-line-remove = Quitar de la cesta
checkout-stock-gone = Algo de tu cesta se acaba de agotar. Revísala, por favor.
checkout-price-changed = El total ahora es { $total }. Míralo y confírmalo otra vez: no se ha pedido nada.
checkout-changed-goods = Productos: antes { $was }, ahora { $now }
checkout-changed-delivery = Envío y pago: antes { $was }, ahora { $now }
checkout-changed-total = Total: antes { $was }, ahora { $now }

# Programas que compran para alguien.
checkout-api-group = Compras
checkout-api-create-checkout = Prepara una compra para la persona, con su propia cesta
checkout-api-get-checkout = Cómo va una compra: qué cuesta, qué se puede elegir y qué falta
checkout-api-change-checkout = Cambia algo de una compra que sigue abierta
checkout-api-complete-checkout = Hace el pedido, con obligación de pago, y dice dónde se paga
checkout-api-cancel-checkout = Cancela una compra que sigue abierta
checkout-left-to-buyer = Esta compra tiene que terminarla la persona en la tienda.
checkout-continue = Una compra preparada para ti
checkout-continue-what = { $count ->
    [one] Un programa que usas ha preparado 1 producto.
   *[other] Un programa que usas ha preparado { $count } productos.
}
checkout-continue-how = Si sigues, pasan a tu cesta y decides tú.
checkout-continue-go = Seguir con la compra
checkout-continue-not = Ver mi cesta sin ellos
