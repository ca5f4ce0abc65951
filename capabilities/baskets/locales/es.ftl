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
