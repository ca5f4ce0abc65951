# Webhooks: otros programas que se enteran de lo que pasa en la tienda.

webhooks-title = Webhooks
webhooks-lead = Avisa a otros programas cuando algo pasa en tu tienda: tu contabilidad, tu almacén, un robot de chat.
webhooks-all = Todos los webhooks
webhooks-known = A quién avisas
webhooks-none = Todavía no avisas a nadie. Escribe abajo la dirección que te da el otro programa.
webhooks-all-kinds = se entera de todo
webhooks-count-kinds = { $count ->
    [one] se entera de una cosa
   *[other] se entera de { $count } cosas
}
webhooks-reached = Último aviso recibido
webhooks-never-reached = Aún no ha recibido ningún aviso
webhooks-new = Avisar a otro programa
webhooks-edit = Qué y adónde
webhooks-address = Dirección
webhooks-address-hint = Empieza por https:// y te la da el otro programa. Trátala como una contraseña.
webhooks-name = Nombre
webhooks-name-hint = Para que sepas de quién se trata: «Almacén», «Contabilidad».
webhooks-kinds = De qué se entera
webhooks-kinds-hint = Los avisos llevan solo identificadores y códigos, nunca nombres ni direcciones de personas.
webhooks-about-goods = Lo que vendes
webhooks-about-orders = Pedidos, dinero y devoluciones
webhooks-about-sellers = Vendedores y sus pagos
webhooks-about-cases = Atención al cliente
webhooks-about-people = Personas
webhooks-about-house = La tienda
webhooks-is-told = Mandarle avisos
webhooks-add = Añadir
webhooks-save = Guardar
webhooks-leave = Dejarlo como está
webhooks-done-before = Con ese formulario ya se creó este aviso. Su secreto solo se muestra una vez: si no lo guardaste, pide otro aquí.
webhooks-done-changed = Guardado.
webhooks-done-again = Se vuelve a mandar ahora mismo.

webhooks-kind-product-created = Hay un producto nuevo
webhooks-kind-product-changed = Un producto ha cambiado
webhooks-kind-price-changed = Un precio ha cambiado
webhooks-kind-stock-changed = Las existencias han cambiado
webhooks-kind-category-changed = Una categoría ha cambiado
webhooks-kind-brand-changed = Una marca ha cambiado
webhooks-kind-order-placed = Alguien ha hecho un pedido
webhooks-kind-order-confirmed = Un pedido está confirmado y hay que prepararlo
webhooks-kind-order-paid = Un pedido está pagado
webhooks-kind-order-expired = Un pedido ha caducado sin pagarse
webhooks-kind-order-cancelled = Un pedido está anulado
webhooks-kind-parcel-sent = Un paquete está en camino
webhooks-kind-parcel-delivered = Un paquete ha llegado
webhooks-kind-order-delivered = Un pedido ha llegado entero
webhooks-kind-order-shortened = El resto de un pedido no se envía
webhooks-kind-order-refunded = Se ha devuelto dinero de un pedido
webhooks-kind-handed-over = Archivos o claves de un pedido ya se pueden descargar
webhooks-kind-order-completed = Un pedido ha terminado
webhooks-kind-payment-captured = Ha llegado un pago
webhooks-kind-payment-refunded = Un reembolso está hecho
webhooks-kind-refund-failed = Un reembolso no se ha podido hacer
webhooks-kind-payment-disputed = Alguien ha reclamado un pago a su banco
webhooks-kind-return-opened = Alguien quiere devolver algo
webhooks-kind-return-received = Una devolución ha llegado
webhooks-kind-return-refunded = Una devolución está reembolsada
webhooks-kind-return-closed = Una devolución está cerrada
webhooks-kind-order-imported = Ha llegado un pedido de otro programa
webhooks-kind-dispute-ended = Un banco ha resuelto una reclamación
webhooks-kind-extra-taken = Ha entrado dinero de más, que se devuelve
webhooks-kind-extra-given-back = El dinero de más ya está devuelto
webhooks-kind-seller-opened = Hay un vendedor nuevo
webhooks-kind-seller-changed = Los datos de un vendedor han cambiado
webhooks-kind-seller-state = Un vendedor ha cambiado de estado
webhooks-kind-seller-closing = Se ha avisado a un vendedor del cierre
webhooks-kind-commission-changed = Una comisión ha cambiado
webhooks-kind-commission-announced = Se ha anunciado un cambio de comisión
webhooks-kind-earning-released = Ya se puede pagar una venta a su vendedor
webhooks-kind-payout-proposed = Hay un pago preparado para un vendedor
webhooks-kind-payout-sent = Un pago va camino del vendedor
webhooks-kind-payout-settled = El vendedor ha recibido su pago
webhooks-kind-payout-returned = El banco ha devuelto un pago a un vendedor
webhooks-kind-payout-dropped = Un pago a un vendedor se ha descartado
webhooks-kind-statement-frozen = La liquidación de un mes está cerrada
webhooks-kind-case-opened = Alguien ha escrito por un asunto nuevo
webhooks-kind-case-answered = Alguien de la tienda ha contestado
webhooks-kind-case-state = Un caso está en otro estado
webhooks-kind-case-assigned = Un caso tiene otra persona que lo atiende
webhooks-kind-case-resolved = Un caso está resuelto
webhooks-kind-case-overdue = Un caso se ha pasado de plazo
webhooks-kind-case-rated = Alguien ha valorado cómo se le atendió
webhooks-kind-notice-received = Alguien avisa de un contenido
webhooks-kind-notice-decided = Un aviso de contenido está resuelto
webhooks-kind-notice-appealed = Alguien reclama contra lo resuelto
webhooks-kind-appeal-judged = Una reclamación está resuelta
webhooks-kind-review-written = Alguien ha escrito una opinión
webhooks-kind-review-replied = La tienda ha contestado a una opinión
webhooks-kind-person-joined = Alguien se ha hecho una cuenta
webhooks-kind-profile-changed = Alguien ha cambiado sus datos
webhooks-kind-role-given = Alguien tiene otro papel en la tienda
webhooks-kind-person-suspended = Una cuenta está suspendida
webhooks-kind-person-restored = Una cuenta vuelve a estar activa
webhooks-kind-person-erased = Una cuenta se ha borrado
webhooks-kind-group-changed = Un grupo de personas ha cambiado
webhooks-kind-group-joined = Alguien ha entrado en un grupo
webhooks-kind-group-left = Alguien ha salido de un grupo
webhooks-kind-shop-changed = Los datos de la tienda han cambiado
webhooks-kind-feature-switched = Una parte de la tienda se ha abierto o cerrado
webhooks-kind-test = Prueba

webhooks-state-on = Activo
webhooks-state-off = Apagado
webhooks-state-failing = Apagado: no responde
webhooks-state-gone = Apagado: ya no existe
webhooks-state-removed = Quitado
webhooks-why-off = No se le manda nada. Lo que pase mientras tanto no se le cuenta después.
webhooks-why-failing = No ha recibido ningún aviso en cinco días, así que hemos dejado de intentarlo. Arregla el otro programa, prueba y vuelve a activarlo abajo.
webhooks-why-gone = El otro programa contestó que esa dirección ya no existe (410). Pide la nueva, cámbiala abajo y vuelve a activarlo.
webhooks-failing-since = Algo falla desde el { $day }. Si en cinco días no llega ningún aviso, se apagará solo.

webhooks-try = Probar y cuidar
webhooks-try-lead = La prueba manda un aviso sin contenido y te enseña qué contesta el otro programa.
webhooks-test = Mandar una prueba
webhooks-test-good = La prueba ha llegado
webhooks-test-bad = La prueba no ha llegado
webhooks-renew = Cambiar el secreto
webhooks-renew-sure = ¿Cambiar el secreto?
webhooks-renew-effect = Verás el nuevo una sola vez. Durante 24 horas los avisos van firmados con los dos, para que te dé tiempo a cambiarlo.
webhooks-old-secret = El secreto de antes también firma hasta el { $day }.
webhooks-remove = Quitar
webhooks-remove-sure = ¿Quitar este webhook?
webhooks-remove-effect = No recibirá nada más, y se borran su secreto y su registro.

webhooks-secret = El secreto
webhooks-added = Ya está añadido. Con este secreto el otro programa comprueba que los avisos vienen de ti.
webhooks-renewed = Este es el nuevo. El de antes firma también durante 24 horas.
webhooks-secret-once = Cópialo ahora: no volverá a mostrarse.
webhooks-secret-how = Los avisos se firman como dice Standard Webhooks: webhook-id, webhook-timestamp y webhook-signature.
webhooks-secret-kept = Ya lo tengo

webhooks-log = Registro
webhooks-log-lead = Cada aviso con sus intentos. Se guarda 30 días.
webhooks-log-none = Todavía no se ha mandado nada. Haz una prueba o espera a que pase algo.
webhooks-older = Más antiguos
webhooks-again = Volver a mandar
webhooks-said = Lo que contestó
webhooks-body = Lo que se manda
webhooks-progress-waiting = En espera
webhooks-progress-again = Se volverá a intentar
webhooks-progress-sending = Mandando
webhooks-progress-delivered = Recibido
webhooks-progress-failed = No recibido
webhooks-next-minutes = { $count ->
    [one] otra vez en un minuto
   *[other] otra vez en { $count } minutos
}
webhooks-next-hours = { $count ->
    [one] otra vez en una hora
   *[other] otra vez en { $count } horas
}
webhooks-outcome-answered = Contestó { $status }
webhooks-outcome-unreachable = No contestó
webhooks-outcome-off-limits = Allí no se manda nada
webhooks-took = { $millis } ms
webhooks-ago-now = ahora mismo
webhooks-ago-minutes = { $count ->
    [one] hace un minuto
   *[other] hace { $count } minutos
}
webhooks-ago-hours = { $count ->
    [one] hace una hora
   *[other] hace { $count } horas
}
webhooks-ago-days = { $count ->
    [one] hace un día
   *[other] hace { $count } días
}

webhooks-not-an-address = Esto no es una dirección web. Escribe algo como https://almacen.ejemplo/avisos.
webhooks-not-encrypted = La dirección tiene que empezar por https://, para que nadie lea los avisos por el camino.
webhooks-off-limits = Esa dirección está dentro de una red privada o en un puerto que no es de la web. Usa una pública en el puerto 443.
webhooks-name-too-long = El nombre es demasiado largo: { $count } letras como mucho.
webhooks-no-kinds = Elige al menos una cosa de la que se entere.
webhooks-unknown-kind = Has elegido algo que no existe.
webhooks-too-many = Ya avisas a { $count } programas, que son todos los que caben. Quita uno que no uses.
webhooks-too-many-secrets = Has cambiado el secreto demasiadas veces en un día. Espera a que caduque alguno.
webhooks-is-off = Está apagado. Actívalo primero y vuelve a mandarlo.

webhooks-notice-off = Un webhook se ha apagado
webhooks-notice-off-why = Te lo decimos porque te encargas de los ajustes de la tienda.
webhooks-notice-off-text = Hemos dejado de mandar avisos a un webhook, porque no recibe nada.
webhooks-notice-off-letter-subject = Un webhook se ha apagado
webhooks-notice-off-letter-text = Un programa al que tu tienda manda avisos lleva días sin recibirlos o ha contestado que ya no está, así que hemos dejado de intentarlo. Mira el registro, arréglalo y vuelve a activarlo.

webhooks-audit-added = añadió un webhook
webhooks-audit-changed = cambió un webhook
webhooks-audit-secret = cambió el secreto de un webhook
webhooks-audit-removed = quitó un webhook
webhooks-audit-again = volvió a mandar un aviso de un webhook

webhooks-api-group = Webhooks
webhooks-api-list-webhook-kinds = De qué cosas se puede enterar otro programa.
webhooks-api-list-webhooks = Los programas que se enteran de lo que pasa.
webhooks-api-create-webhook = Añade un programa y da su secreto, una sola vez.
webhooks-api-get-webhook = Uno de ellos.
webhooks-api-change-webhook = Cambia adónde y de qué se le avisa, o lo apaga.
webhooks-api-delete-webhook = Lo quita, con su secreto y su registro.
webhooks-api-renew-webhook-secret = Cambia su secreto; el de antes firma también durante 24 horas.
webhooks-api-test-webhook = Manda una prueba y espera la respuesta.
webhooks-api-list-webhook-deliveries = Los avisos que se le han mandado, con cada intento.
webhooks-api-retry-webhook-delivery = Vuelve a mandar un aviso ahora mismo.
