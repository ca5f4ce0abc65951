# Listas de deseos y de regalos.
wishlists-mine = Tus listas
wishlists-lists = Listas de deseos
wishlists-about = Guarda aquí lo que te gusta. Pon un día y será una lista de regalos: los demás dirán qué te regalan y tú no lo verás hasta ese día.
wishlists-none = Todavía no tienes ninguna lista
wishlists-none-how = Pulsa el corazón de un producto o haz una lista ahora.
wishlists-count = { $count ->
    [0] Vacía
    [one] 1 cosa
   *[other] { $count } cosas
}
wishlists-new = Hacer una lista
wishlists-make = Hacer la lista
wishlists-first = Lo que me gusta
wishlists-name = Cómo se llama
wishlists-audience = Quién puede verla
wishlists-for-private = Solo yo
wishlists-for-friends = Mis amigos
wishlists-for-link = Quien tenga el enlace
wishlists-for-public = Todo el mundo
wishlists-day = Día (si es una lista de regalos)
wishlists-day-hint = Déjalo vacío si no es para un día.
wishlists-account = Tu cuenta

wishlists-empty = Todavía no hay nada en esta lista
wishlists-empty-how = Cuando algo te guste, pulsa el corazón en su página.
wishlists-look = Ver lo nuevo
wishlists-before = Antes:
wishlists-gone-name = Un producto que ya no existe
wishlists-gone = Ya no está a la venta.
wishlists-sold-out = Agotado ahora mismo.
wishlists-wanted = Cuántos
wishlists-wanted-many = { $count ->
    [one] Quiere 1
   *[other] Quiere { $count }
}
wishlists-note = Nota
wishlists-priority = Cuánto te apetece
wishlists-priority-high = Me encantaría
wishlists-priority-normal = Me gusta
wishlists-priority-low = Puede esperar
wishlists-change = Cambiar
wishlists-keep = Guardar los cambios
wishlists-remove = Quitar de la lista
wishlists-more = Ver más
wishlists-edit = Cambiar la lista
wishlists-remove-list = Borrar la lista
wishlists-remove-hint = Se borra con todo lo que hay en ella.
wishlists-remove-hint-gifts = Si alguien ya iba a regalarte algo, se lo decimos.
wishlists-share = Compartir
wishlists-link = Enlace de la lista
wishlists-drawing = Código QR que lleva a la lista
wishlists-renew = Cambiar el enlace
wishlists-renew-hint = Con otro enlace, el de antes deja de servir.
wishlists-surprise = Sorpresa hasta el { $day }: hasta entonces no verás qué te regalan.
wishlists-thanks = Para dar las gracias
wishlists-thanks-none = Nadie ha dicho que regale nada.
wishlists-thanks-line = { $name }: { $count } × { $what }
wishlists-somebody = Alguien

wishlists-done-made = Lista hecha.
wishlists-done-saved = Guardado en tu lista.
wishlists-done-changed = Cambios guardados.
wishlists-done-removed = Quitado de la lista.
wishlists-done-link = La lista tiene otro enlace.
wishlists-done-claimed = ¡Qué bien! Queda apuntado que lo regalas tú.
wishlists-done-undone = Hecho: ya no lo regalas tú.

wishlists-save = Guardar
wishlists-saved = Guardado
wishlists-save-where = Elegir lista
wishlists-save-title = Guardar en una lista
wishlists-which = En qué lista

wishlists-by = De { $name }
wishlists-of-day = Para el { $day }
wishlists-left = { $count ->
    [one] Falta 1 por regalar
   *[other] Faltan { $count } por regalar
}
wishlists-all-given = Ya se lo regalan
wishlists-give = Lo regalo yo
wishlists-give-quantity = Cuántos
wishlists-give-name = Tu nombre
wishlists-give-name-hint = Lo verá cuando llegue el día, para darte las gracias. Puedes dejarlo vacío.
wishlists-give-known-hint = Cuando llegue el día verá que es cosa tuya, para darte las gracias.
wishlists-you-give = { $count ->
    [one] Regalas 1
   *[other] Regalas { $count }
}
wishlists-undo = Ya no lo regalo
wishlists-undo-hint = Si cambias de idea, otra persona podrá regalarlo.
wishlists-gift = Tu regalo
wishlists-gift-keep = Guarda el enlace de esta página: con él puedes deshacerlo. Quien recibe el regalo no lo verá hasta el día.
wishlists-gift-buy = Ver el producto
wishlists-gift-list = Volver a la lista
wishlists-gift-gone = Han borrado esta lista. Lo que ibas a regalar sigue apuntado aquí hasta después de su día, por si quieres darlo igualmente.
wishlists-gifts = Lo que regalas
wishlists-gifts-about = Lo que has dicho que regalas de las listas de otras personas. Hasta su día, no lo ven.
wishlists-gifts-none = Todavía no has dicho que regales nada
wishlists-gifts-none-how = Abre la lista de regalos de alguien y elige algo.

wishlists-name-missing = Ponle un nombre a la lista.
wishlists-name-long = El nombre puede tener { $most } letras como mucho.
wishlists-day-unfit = Escribe el día así: 24/12/2026.
wishlists-day-past = Ese día ya ha pasado.
wishlists-day-far = Elige un día de los próximos tres años.
wishlists-too-many-lists = Puedes tener { $most } listas. Borra alguna antes de hacer otra.
wishlists-full = En una lista caben { $most } cosas. Quita alguna o haz otra lista.
wishlists-not-there = Ese producto ya no existe.
wishlists-quantity-unfit = Escribe cuántos, de 1 a { $most }.
wishlists-note-long = La nota puede tener { $most } letras como mucho.
wishlists-claim-no-registry = Esta lista no es de regalos.
wishlists-claim-over = El día de esta lista ya ha pasado.
wishlists-claim-own = Es tu lista: los regalos los eligen los demás.
wishlists-claim-none-left = Alguien se te ha adelantado: ya lo regalan.
wishlists-claim-short = { $left ->
    [one] Solo falta uno por regalar.
   *[other] Solo faltan { $left } por regalar.
}
wishlists-claim-quantity-unfit = Escribe cuántos regalas con números, por ejemplo 1.
wishlists-claim-name-long = El nombre puede tener { $most } letras como mucho.

wishlists-notice-why = Te lo decimos porque lo guardaste en una de tus listas.
wishlists-notice-cheaper = Algo de tus listas baja de precio
wishlists-notice-cheaper-text = Algo que guardaste cuesta ahora menos.
wishlists-notice-cheaper-letter-subject = Algo de tus listas ha bajado de precio
wishlists-notice-cheaper-letter-text = Algo que guardaste en una de tus listas cuesta ahora menos. Míralo en tu lista.
wishlists-notice-back = Vuelve a haber algo de tus listas
wishlists-notice-back-text = Algo que guardaste y estaba agotado vuelve a estar disponible.
wishlists-notice-back-letter-subject = Vuelve a haber algo que guardaste
wishlists-notice-back-letter-text = Algo que guardaste en una de tus listas y estaba agotado vuelve a estar disponible. Míralo en tu lista.
wishlists-notice-gone = Borran una lista de la que ibas a regalar algo
wishlists-notice-gone-text = Han borrado una lista de la que ibas a regalar algo.
wishlists-notice-gone-letter-subject = Han borrado una lista de la que ibas a regalar algo
wishlists-notice-gone-letter-text = Quien la hizo ha borrado una lista de la que ibas a regalar algo. Mira qué era y decide si lo regalas igualmente; si ya lo has comprado, puedes devolverlo como siempre.
wishlists-notice-gone-why = Te lo decimos porque dijiste que regalabas algo de esa lista.

wishlists-feature = Listas de deseos y de regalos
wishlists-feature-who = No necesita a nadie
wishlists-feature-duty = Nada que hacer: la gente guarda lo que le gusta y comparte sus listas.

wishlists-personal-book = Cuántas listas tienes
wishlists-personal-lists = Tus listas de deseos, con su nombre y quién puede verlas
wishlists-personal-items = Lo que has guardado en tus listas, con tus notas
wishlists-personal-claims = Lo que has dicho que regalas a otros

wishlists-api-group = Listas de deseos
wishlists-api-list-own-lists = Las listas de la persona
wishlists-api-add-own-list = Hace una lista
wishlists-api-get-own-list = Una lista con lo que hay en ella; lo que otros regalan no se dice
wishlists-api-remove-own-list = Borra una lista con todo lo que hay en ella
wishlists-api-add-own-wish = Pone algo en una lista
wishlists-api-remove-own-wish = Quita algo de una lista
