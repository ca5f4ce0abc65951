# Comentarios.
comments-title = Comentarios
comments-on = Comentarios sobre { $name }
comments-count = { $count ->
    [0] Comentarios
    [one] 1 comentario
   *[other] { $count } comentarios
}
comments-all = Ver todos
comments-more = Ver anteriores
comments-more-answers = Ver más respuestas
comments-none = Todavía no hay comentarios
comments-way = Dónde estás
comments-gone = Comentario retirado
comments-somebody = Alguien que ya no está
comments-shop = La tienda
comments-badge-house = De la tienda
comments-badge-seller = Lo vende
comments-badge-author-product = Lo hizo
comments-badge-author-review = Escribió la opinión
comments-badge-author-story = Cuenta la experiencia
comments-place-product = El producto
comments-place-review = Una opinión
comments-place-story = Una experiencia
comments-to = En respuesta a { $name }
comments-to-nobody = Mejor un comentario nuevo
comments-answer = Responder
comments-write = Escribe un comentario
comments-body = Tu comentario
comments-body-hint = Hasta 2000 caracteres. Lo verá todo el mundo: no pongas teléfonos ni direcciones.
comments-send = Publicar
comments-sign-in = Entra para comentar
comments-done-held = Gracias. Lo miraremos antes de publicarlo y te avisaremos.

comments-answer-gone = El comentario al que respondes ya no está. Puedes escribir uno nuevo.

comments-notice-why = Te llega porque escribiste algo en la tienda y te han respondido.
comments-notice-answered = Te han respondido
comments-notice-answered-text = Alguien ha respondido a algo que escribiste.
comments-notice-answered-letter-subject = Te han respondido en { $shop }
comments-notice-answered-letter-text = Alguien ha respondido a algo que escribiste en { $shop }. Entra para leerlo.

comments-personal = Dónde has comentado, a quién respondiste y con qué nombre se ve.

comments-feature = Comentarios
comments-feature-who = Quien atiende a los clientes
comments-feature-duty = Leer los que esperan y decidir pronto.
comments-feature-duty-answer = Contestar cuando preguntan a la tienda: se ve que nadie contesta.

comments-api-group = Comentarios
comments-api-list-comments = Los comentarios de un producto, de una opinión o de una experiencia
comments-api-write-comment = Escribe un comentario, o responde a otro
