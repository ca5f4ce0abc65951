contributions-title-missing = Pon un título algo más largo.
contributions-title-long = El título es largo: caben { $most } caracteres.
contributions-body-short = Cuenta un poco más: al menos { $least } caracteres.
contributions-body-long = El texto es largo: caben { $most } caracteres.
contributions-pictures-many = Son muchas fotos: caben { $most }.
contributions-too-often = Por hoy ya has escrito mucho. Podrás seguir el { $day }.
contributions-suspended = Ahora no puedes escribir. Podrás volver a hacerlo el { $day }.
contributions-not-yours = Esto lo escribió otra persona.
contributions-edit-closed = Ya no se puede cambiar.
contributions-edit-late = El plazo para cambiarlo acabó el { $day }.
contributions-not-now = Ya no está como cuando lo miraste. Vuelve a mirarlo y decide.
contributions-not-standing = Ya no está publicado.
contributions-vote-own = No puedes votar lo tuyo.
contributions-report-own = Es tuyo: si no quieres que siga, puedes retirarlo.
contributions-report-already = Ya nos avisaste de esto. Gracias.
contributions-note-long = La explicación es larga: caben { $most } caracteres.
contributions-report-suspended = Ahora no puedes enviar avisos. Podrás volver a hacerlo el { $day }.
contributions-setting-number = Escribe un número entero de { $least } a { $most }.

contributions-vote-ask = ¿Te ha servido?
contributions-vote-up = { $count ->
    [0] Útil
   *[other] Útil ({ $count })
}
contributions-vote-down = { $count ->
    [0] No me sirve
   *[other] No me sirve ({ $count })
}
contributions-edited = Cambiado el { $day }
contributions-change = Cambiar o retirar
contributions-report = Avisar de un problema

contributions-kind-review = Opinión
contributions-kind-reply = Respuesta de la tienda
contributions-kind-question = Pregunta
contributions-kind-answer = Respuesta
contributions-kind-comment = Comentario
contributions-kind-story = Experiencia
contributions-kind-article = Artículo de ayuda

contributions-history = Lo que decía antes
contributions-since = Desde el { $day }
contributions-back = Volver

contributions-report-title = Avisar de un problema
contributions-report-about = Sobre: «{ $what }».
contributions-report-lead = Lo miraremos. Que algo no guste, o que sea una mala opinión, no es motivo para quitarlo.
contributions-report-why = Qué pasa
contributions-report-note = Explícalo
contributions-report-note-hint = Solo lo leeremos nosotros. Hasta { $most } caracteres.
contributions-report-send = Enviar
contributions-report-done = Gracias por avisar
contributions-report-next = Una persona de la tienda lo mirará y decidirá.
contributions-reason-illegal = Es ilegal
contributions-reason-danger = Es peligroso para alguien
contributions-reason-personal = Cuenta datos privados de alguien
contributions-reason-fraud = Es un engaño o está inventado
contributions-reason-abuse = Insulta o acosa
contributions-reason-spam = Es publicidad
contributions-reason-off_topic = No viene a cuento

contributions-mine = Lo que has escrito
contributions-own = Algo que has escrito
contributions-written = { $what } del { $day }
contributions-none = Todavía no has escrito nada
contributions-none-how = Cuando opines, preguntes o respondas, lo encontrarás aquí.
contributions-older = Anteriores
contributions-account = Tu cuenta
contributions-see = Verlo publicado
contributions-title = Título
contributions-title-hint = Hasta { $most } caracteres.
contributions-body = Texto
contributions-body-hint = Hasta { $most } caracteres. Si ya estaba publicado, cualquiera podrá ver lo que decía antes.
contributions-save = Guardar
contributions-withdraw = Retirarlo
contributions-withdraw-hint = Deja de verse. No se puede deshacer.
contributions-done-saved = Guardado.
contributions-done-withdrawn = Retirado.
contributions-along-title = Si cierras tu cuenta
contributions-along = Borrad también lo que he escrito
contributions-along-hint = Si no lo marcas, lo publicado se queda sin tu nombre, como de «usuario eliminado».

contributions-state-published = Está publicado.
contributions-state-held = Está pendiente de revisión.
contributions-state-rejected = No se ha publicado.
contributions-state-hidden = La tienda lo ha retirado.
contributions-state-withdrawn = Lo retiraste.
contributions-held-first_posts = Los primeros textos de cada persona los miramos antes de publicarlos. Pronto sabrás algo.
contributions-held-personal = Parece que cuenta datos privados. Quítalos y, si no hay más que mirar, se publicará.
contributions-held-duplicate = Se parece mucho a otro texto. Escríbelo con tus palabras, o espera a que lo miremos.
contributions-held-links = Lleva enlaces a otros sitios. Quítalos y, si no hay más que mirar, se publicará.
contributions-held-burst = Han llegado muchos textos a la vez y los estamos mirando.
contributions-held-reports = Otras personas nos han avisado y lo estamos mirando.
contributions-held-fraud = Hay algo que queremos comprobar antes.
contributions-held-staff = Una persona de la tienda quiere mirarlo.
contributions-found-iban = Hemos visto un número de cuenta.
contributions-found-phone = Hemos visto un teléfono.
contributions-found-document = Hemos visto un DNI o un NIE.
contributions-found-email = Hemos visto un correo electrónico.
contributions-found-address = Hemos visto una dirección postal.
contributions-code-competitor = Nombra a otra tienda. Puedes quitarlo y enviarlo otra vez.
contributions-code-personal = Cuenta datos privados. Puedes quitarlos y enviarlo otra vez.
contributions-code-url = Lleva a otros sitios. Puedes quitar los enlaces y enviarlo otra vez.
contributions-code-price = Habla de precios, que cambian. Puedes quitarlo y enviarlo otra vez.
contributions-code-shipping = Habla del envío y no del producto. Puedes cambiarlo y enviarlo otra vez.
contributions-code-wrong_image = La foto es de otra cosa. Puedes cambiarlo y enviarlo otra vez.
contributions-code-misleading_stars = Las estrellas dicen lo contrario que el texto. Puedes cambiarlo y enviarlo otra vez.
contributions-code-irrelevant = Trata de otra cosa. Puedes cambiarlo y enviarlo otra vez.
contributions-code-customer_service = Es un problema con un pedido: escríbenos y lo resolvemos contigo.
contributions-code-profanity = Solo hay insultos.
contributions-code-fake = Tenemos motivos para creer que no es una experiencia real.
contributions-statement-at = Por qué lo retiramos el { $day }
contributions-statement-over = Lo retiramos y nos equivocamos: se corrigió el { $day }
contributions-ground-illegal = Es contrario a la ley.
contributions-ground-terms = Es contrario a las condiciones de la tienda.

contributions-settings = Lo que escribe la gente
contributions-settings-lead = Desde cuándo se confía en alguien, qué se mira antes de publicarlo y cuánto pesan los avisos.
contributions-set-first-posts = Textos publicados hasta que alguien deja de ser nuevo
contributions-set-first-posts-hint = Hasta entonces lo suyo se mira antes, salvo si sabemos que compró el producto. Con 0 no se mira a nadie por ser nuevo.
contributions-set-held-at = Peso de los avisos que retiene un texto
contributions-set-held-at-hint = Cada aviso pesa su motivo por la parte de veces que quien avisa acertó, la mitad al principio. Solo cuentan avisos con cuenta.
contributions-set-burst-place = Textos de gente nueva desde un mismo sitio en una hora
contributions-set-burst-place-hint = Los siguientes se miran antes de publicarlos.
contributions-set-burst-about = Textos de gente nueva sobre una misma cosa en una hora
contributions-set-burst-about-hint = Los siguientes se miran antes. Los de quien compró no cuentan.
contributions-set-weights = Cuánto pesa cada motivo
contributions-set-weights-hint = De 0 a 20. También ordena lo que está pendiente de revisión.

contributions-notice-why = Te llega porque escribiste algo en la tienda.
contributions-notice-held = Algo tuyo está en revisión
contributions-notice-held-text = Algo que escribiste ha dejado de verse hasta que lo miremos.
contributions-notice-held-letter-subject = Estamos revisando algo que escribiste en { $shop }
contributions-notice-held-letter-text = Algo que escribiste en { $shop } ha dejado de verse hasta que una persona lo mire. Entra para ver por qué y si puedes arreglarlo.
contributions-notice-published = Algo tuyo se ha publicado
contributions-notice-published-text = Ya está publicado lo que escribiste.
contributions-notice-published-letter-subject = Ya está publicado lo que escribiste en { $shop }
contributions-notice-published-letter-text = Hemos mirado lo que escribiste en { $shop } y ya está publicado. Gracias.
contributions-notice-rejected = Algo tuyo no se ha publicado
contributions-notice-rejected-text = No se ha publicado algo que escribiste. Mira por qué.
contributions-notice-rejected-letter-subject = No se ha publicado algo que escribiste en { $shop }
contributions-notice-rejected-letter-text = Hemos mirado algo que escribiste en { $shop } y no se ha publicado. Entra para ver por qué y si puedes cambiarlo.
contributions-notice-hidden = Hemos retirado algo tuyo
contributions-notice-hidden-text = Hemos retirado algo que escribiste. Mira por qué y qué puedes hacer.
contributions-notice-hidden-letter-subject = Hemos retirado algo que escribiste en { $shop }
contributions-notice-hidden-letter-text = Hemos retirado algo que escribiste en { $shop }. Entra para ver por qué y qué puedes hacer si no estás de acuerdo.
contributions-notice-restored = Algo tuyo vuelve a estar publicado
contributions-notice-restored-text = Vuelve a estar publicado algo que habíamos retirado.
contributions-notice-restored-letter-subject = Vuelve a estar publicado lo que escribiste en { $shop }
contributions-notice-restored-letter-text = Habíamos retirado algo que escribiste en { $shop } y ya vuelve a estar publicado.

contributions-audit-published = Publicó un texto
contributions-audit-kept = Dejó un texto tras los avisos
contributions-audit-held = Retuvo un texto
contributions-audit-rejected = No publicó un texto
contributions-audit-hidden = Retiró un texto
contributions-audit-restored = Volvió a publicar un texto
contributions-audit-suspended = Cambió lo que alguien puede hacer
contributions-audit-set = Cambió los ajustes de lo que escribe la gente

contributions-personal-writer = Cuánto has escrito y avisado, y qué quieres que sea de tus textos.
contributions-personal-texts = Lo que has escrito: opiniones, preguntas, comentarios.
contributions-personal-versions = Lo que decían tus textos antes de cambiarlos.
contributions-personal-votes = Qué textos de otros te sirvieron y cuáles no.
contributions-personal-reports = De qué textos nos avisaste y por qué.
contributions-personal-statements = Por qué retiramos algo tuyo.
contributions-kept-words = Lo publicado se queda sin el nombre de su autor, salvo si pidió que se borrara con su cuenta.

contributions-api-group = Lo que escribe la gente
contributions-api-list-own-texts = Lo que has escrito, lo último primero.
contributions-api-get-own-text = Algo que has escrito y qué ha sido de ello.
contributions-api-withdraw-own-text = Retira algo que has escrito.
contributions-api-vote-on-text = Di si un texto de otra persona te ha servido.
contributions-api-report-text = Avisa de un problema en un texto.
