# La cesta: lo que alguien piensa comprar.
baskets-title = Tu cesta
baskets-head = Cesta
baskets-add = Añadir a la cesta
baskets-quantity = Cantidad
baskets-set = Actualizar
baskets-each = Cada uno:
baskets-before = Antes:
baskets-off = Descuento: { $amount }
baskets-quantity-of = Cantidad de { $name }
baskets-fewer = Uno menos de { $name }
baskets-more = Uno más de { $name }
baskets-remove = Quitar
baskets-remove-one = Quitar { $name } de la cesta
baskets-fix = Dejar { $count }
baskets-gone-name = Un producto que ya no existe

baskets-done-added = Ya está en tu cesta: { $name }
baskets-done-changed = Cesta actualizada.
baskets-done-removed = Lo hemos quitado de la cesta.

baskets-line-short = { $count ->
    [one] Solo queda una unidad.
   *[other] Solo quedan { $count } unidades.
}
baskets-line-sold-out = Agotado ahora mismo.
baskets-line-gone = Ya no está a la venta.
baskets-price-up = Ha subido de precio: costaba { $before } cuando lo añadiste y ahora { $now }.
baskets-price-down = Ha bajado de precio: costaba { $before } cuando lo añadiste y ahora { $now }.

baskets-sums = Resumen
baskets-pieces = { $count ->
    [one] 1 producto
   *[other] { $count } productos
}
baskets-delivery = Envío
baskets-delivery-later = Se calcula al pagar
baskets-delivery-free = Gratis
baskets-total = Total
baskets-total-goods = Total sin envío
baskets-tax-included = Impuestos incluidos
baskets-checkout = Ir a pagar
baskets-go-on = Seguir mirando
baskets-nothing-to-buy = Ahora mismo no puedes comprar nada de lo que hay en la cesta.

baskets-code = Código
baskets-code-have = ¿Tienes un código de descuento?
baskets-code-send = Aplicar
baskets-code-remove = Quitar el código

baskets-empty = Tu cesta está vacía
baskets-empty-how = Cuando algo te guste, añádelo desde su página y te esperará aquí.
baskets-empty-new = Ver lo nuevo
baskets-empty-reduced = Ver lo rebajado
baskets-empty-sign-in = ¿Guardaste algo con tu cuenta?
baskets-lines-sign-in = ¿Tienes cuenta? Lo que hay aquí se viene contigo.
baskets-sign-in = Entra

baskets-not-for-sale = Esto ya no está a la venta.
baskets-sold-out = Se ha agotado. No hemos podido añadirlo.
baskets-short = { $left ->
    [one] Solo queda una unidad.
   *[other] Solo quedan { $left } unidades.
}
baskets-short-with-yours = { $left ->
    [one] Solo queda una unidad
   *[other] Solo quedan { $left } unidades
} y ya tienes { $has } en la cesta.
baskets-quantity-unfit = Escribe la cantidad con números enteros, por ejemplo 2.
baskets-too-many = Como mucho { $most } de cada cosa. Si necesitas más, escríbenos.
baskets-full = En la cesta caben { $most } cosas distintas. Quita alguna o haz dos pedidos.
baskets-code-unfit = Eso no parece un código. Escríbelo tal como te lo dieron, sin espacios.
baskets-codes-full = Puedes probar { $most } códigos a la vez. Quita uno antes de añadir otro.

baskets-personal-basket = Tu cesta: los códigos que has probado y si ya has hecho un pedido
baskets-personal-lines = Lo que hay en tu cesta, desde cuándo y cuánto costaba

baskets-api-group = La cesta
baskets-api-get-own-basket = La cesta de la persona: qué hay en ella y cuánto cuesta antes del envío
baskets-api-put-own-line = Cuántas unidades de una variante debe haber en la cesta; 0 la quita
baskets-api-links-group = Enlaces de pago
baskets-api-list-payment-links = Los enlaces de pago, el último primero
baskets-api-create-payment-link = Prepara una cesta para alguien y da su enlace, una sola vez
baskets-api-get-payment-link = Un enlace de pago, con lo que lleva dentro
baskets-api-renew-payment-link = Da un enlace nuevo; el de antes deja de valer
baskets-api-end-payment-link = Retira un enlace de pago

baskets-done-many = Ya está en tu cesta.
baskets-missed = No hemos podido añadir: { $names }. Ya no está a la venta, se ha agotado o no cabe en la cesta.
baskets-fewer-left = Quedan menos unidades de las que querías: { $names }.

baskets-links = Enlaces de pago
baskets-links-lead = Para lo que acuerdas por WhatsApp, por teléfono o en el mostrador: prepara la cesta y manda el enlace.
baskets-links-none = Todavía no has hecho ninguno. Prepara una cesta y manda su enlace a quien te la pide.
baskets-links-older = Anteriores
baskets-link-one = Enlace de pago
baskets-link-of-day = Enlace del { $day }
baskets-link-things = { $count ->
    [one] 1 artículo
   *[other] { $count } artículos
}
baskets-link-times = { $count ->
    [one] 1 unidad
   *[other] { $count } unidades
}
baskets-link-state-sent = Enviado
baskets-link-state-opened = Abierto
baskets-link-state-taken = A punto de pagar
baskets-link-state-ordered = Pedido hecho
baskets-link-state-over = Caducado
baskets-link-state-ended = Anulado

baskets-link-new = Nuevo enlace de pago
baskets-link-new-lead = Busca lo que te han pedido y añádelo. Quien reciba el enlace pagará lo que cueste en ese momento.
baskets-link-nothing-yet = Todavía no lleva nada.
baskets-link-search = Qué te han pedido
baskets-link-find = Buscar
baskets-link-in-vain = No hay nada a la venta que se llame así.
baskets-link-add = Añadir
baskets-link-add-one = Añadir { $name }
baskets-link-remove-one = Quitar { $name }
baskets-link-note = Nota para ti
baskets-link-note-hint = Solo la ves tú. Se borra con el enlace.
baskets-link-until = Cuánto tiempo vale
baskets-link-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
baskets-link-make = Crear el enlace

baskets-link-made = Tu enlace está listo
baskets-link-once = Cópialo ahora: solo lo enseñamos una vez.
baskets-link-address = El enlace
baskets-link-by-whatsapp = Enviar por WhatsApp
baskets-link-by-mail = Enviar por correo
baskets-link-code = El código
baskets-link-code-how = En el mostrador: que lo lea con la cámara de su móvil.
baskets-link-words = Un mensaje para acompañarlo
baskets-link-message = ¡Hola! Aquí tienes lo que nos has pedido, listo para pagar: { $link }
baskets-link-subject = Tu pedido de { $shop }
baskets-link-kept = Ya lo tengo

baskets-link-in-it = Qué lleva
baskets-link-how = Cómo va
baskets-link-by = Lo hizo
baskets-link-day-made = Creado
baskets-link-day-opened = Abierto por primera vez
baskets-link-day-taken = Fue a pagar
baskets-link-day-ordered = Hizo el pedido
baskets-link-day-ended = Anulado
baskets-link-day-until = Vale hasta
baskets-link-do = Qué puedes hacer
baskets-link-renew-effect = Si has perdido el enlace, pide otro: el de antes dejará de valer.
baskets-link-renew = Pedir otro enlace
baskets-link-end = Anular
baskets-link-done-before = Este enlace ya estaba hecho. Si no lo copiaste, pide otro.
baskets-link-done-ended = Enlace anulado.

baskets-link-title = Esto es para ti
baskets-link-lead = Te lo hemos preparado nosotros. Este enlace vale hasta el { $day }.
baskets-link-others = { $count ->
    [one] En tu cesta hay otra cosa más: irá en el mismo pedido.
   *[other] En tu cesta hay otras { $count } cosas: irán en el mismo pedido.
}
baskets-link-only = Pagar solo esto
baskets-link-was-ordered = Este pedido ya está hecho
baskets-link-over-how = Si crees que es un error, escríbenos y te mandamos otro.
baskets-link-to-shop = Ir a la tienda

baskets-link-empty = Añade al menos un artículo.
baskets-link-full = En un enlace caben { $most } cosas distintas.
baskets-link-quantity-unfit = Escribe las cantidades con números enteros, como mucho { $most }.
baskets-link-not-for-sale = Alguno de los artículos ya no está a la venta. Quítalo y vuelve a probar.
baskets-link-note-long = La nota no puede pasar de { $most } letras.
baskets-link-days-unfit = Elige cuánto tiempo vale.
baskets-link-over = Este enlace ya no vale
baskets-link-nothing-left = Ahora mismo no se puede comprar nada de esto.

baskets-audit-link-made = creó un enlace de pago
baskets-audit-link-renewed = pidió otra dirección para un enlace de pago
baskets-audit-link-ended = anuló un enlace de pago

baskets-personal-links = Los enlaces de pago que has hecho y lo que anotaste en ellos
baskets-personal-checkouts = Compras que un programa preparó para ti
baskets-checkout-empty = No hay nada que comprar.
baskets-checkout-too-many = Ya tienes { $most } compras abiertas por programas. Termina o cancela alguna.
