# Formulario
care-title = Escríbenos
care-lead = Te contestamos por correo. Te damos un código al momento para que sigas tu consulta.
care-lead-member = Te contestamos a { $address }. Te damos un código al momento para que sigas tu consulta.
care-about = Sobre
care-name = Tu nombre
care-address = Tu correo
care-address-hint = Ahí te llega el código y la respuesta.
care-choose = Elige un asunto
care-matter = De qué se trata
care-matter-short = Asunto
care-matter-product = Un producto
care-matter-order = Un pedido
care-matter-delivery = Una entrega
care-matter-return = Devolución o garantía
care-matter-charge = Un cobro indebido
care-matter-privacy = Mis datos personales
care-matter-barrier = Una barrera para usar la web
care-matter-other = Otra cosa
care-text = Tu mensaje
care-text-hint = Cuéntanos qué pasa y qué necesitas. No pongas contraseñas ni números de tarjeta.
care-consent = He leído qué hacéis con mis datos y quiero que me contestéis
care-consent-read = Leer la política de privacidad
care-trap = Deja este campo vacío
care-send = Enviar
care-whatsapp = Escribir por WhatsApp
care-phone = Llamar al
care-sent-title = Mensaje recibido
care-sent-lead = Gracias. Te contestaremos por correo.
care-sent-home = Volver a la tienda
care-ask-product = Pregunta por este producto

# Por qué se vuelve a mostrar un formulario
care-matter-missing = Elige de qué se trata.
care-text-short = Cuéntanos un poco más: al menos { $least } letras.
care-text-empty = Escribe algo.
care-text-long = Es demasiado largo: caben { $most } letras.
care-consent-missing = Marca que has leído qué hacemos con tus datos.
care-too-many = Ya hay muchas consultas abiertas hoy con este correo. Escribe en una de ellas o espera a mañana.
care-reply-empty = Ponle nombre y texto.
care-reply-long = Es demasiado largo: el texto admite { $most } letras y el nombre 60.
care-reply-taken = Ya hay otra respuesta con ese nombre.
care-number-unfit = Escribe el número con el prefijo del país, solo cifras: 34600000000.
care-day-unfit = «{ $line }» no es un día. Escribe uno por línea, así: 2026-11-09.
care-agent-unfit = Esa persona no puede llevar consultas.
care-minutes-unfit = Pon los minutos con una cifra, hasta { $most }.
care-is-closed = Esta consulta está cerrada. Si tienes otra duda, abre una nueva.
care-no-way = Desde aquí no se puede pasar a ese estado.
care-rate-not-closed = Podrás valorarla cuando esté cerrada.
care-rate-twice = Ya la valoraste. Gracias.
care-rate-outside = Elige de 1 a 5.
care-rate-long = Con una o dos frases basta.

# La consulta, para quien pregunta
care-case-title = Consulta { $code }
care-you = Tú
care-agent-of = { $name }, de { $shop }
care-yours-new = La hemos recibido.
care-yours-open = La estamos mirando.
care-yours-waiting = Te hemos contestado y esperamos tu respuesta.
care-yours-others = Esperamos a otra empresa para contestarte.
care-yours-resolved = La damos por resuelta.
care-yours-closed = Está cerrada.
care-yours-due = Como muy tarde el { $day }.
care-done-new = Tu código es { $code }. También te lo hemos enviado por correo.
care-done-joined = Ya tenías abierta la consulta { $code } sobre esto: lo hemos añadido ahí.
care-done-written = Lo hemos añadido a tu consulta.
care-done-closed = Hemos cerrado la consulta.
care-write = Añadir algo
care-write-send = Enviar
care-close = Cerrar la consulta
care-close-hint = ¿Ya está resuelto?
care-rate-title = ¿Qué tal te hemos atendido?
care-rating = Valoración
care-rating-words = ¿Por qué? (si quieres)
care-rate-5 = 5: muy bien
care-rate-4 = 4: bien
care-rate-3 = 3: regular
care-rate-2 = 2: mal
care-rate-1 = 1: muy mal
care-rate-send = Valorar
care-rate-thanks = Gracias por tu valoración.
care-another = Preguntar otra cosa
care-mine = Mis consultas
care-mine-none = No tienes consultas
care-mine-none-how = Cuando nos escribas, las verás aquí con su respuesta.
care-write-new = Escríbenos

# Correos
care-letter-button = Ver la consulta
care-letter-opened-subject = [{ $code }] Hemos recibido tu consulta
care-letter-opened-body =
    Hemos recibido tu mensaje a { $shop }. El código de tu consulta es { $code }.

    Te contestaremos cuanto antes y, como muy tarde, el { $day }.
care-letter-opened-fine = Si no nos has escrito tú, no tienes que hacer nada.
care-letter-answer-subject = [{ $code }] Respuesta a tu consulta
care-letter-answer-fine = Puedes contestar a este correo o seguir la consulta con este enlace. No lo compartas: quien lo tenga puede leerla.
care-letter-link-fine = Para contestarnos, usa este enlace. No lo compartas: quien lo tenga puede leer la consulta.
care-letter-resolved-fine =
    { $count ->
        [one] Si no está resuelto, contéstanos. Si no, la cerramos mañana.
       *[other] Si no está resuelto, contéstanos. Si no, la cerramos en { $count } días.
    }
care-letter-closed-subject = [{ $code }] Consulta cerrada: ¿qué tal ha ido?
care-letter-closed-body =
    Hemos cerrado tu consulta { $code } a { $shop }.

    ¿Nos dices en un momento qué tal te hemos atendido?
care-letter-closed-button = Valorar
care-letter-closed-fine = Si tienes otra duda, escríbenos de nuevo.
care-mail-from = Escrito desde { $address }
care-mail-cut = El correo traía más de lo que se guarda aquí.

# Bandeja
care-cases = Consultas
care-cases-lead = Primero, las que vencen antes.
care-tabs = Qué consultas
care-tab-open = Abiertas
care-tab-mine = Mías
care-tab-unassigned = Sin asignar
care-tab-waiting = En espera
care-tab-overdue = Vencidas
care-tab-done = Terminadas
care-code = Código
care-code-find = Abrir
care-code-unknown = No hay ninguna consulta con ese código.
care-state = Estado
care-state-new = Nueva
care-state-open = Abierta
care-state-waiting-customer = Espera al cliente
care-state-waiting-seller = Espera al vendedor
care-state-waiting-carrier = Espera al transportista
care-state-escalated = Elevada
care-state-resolved = Resuelta
care-state-closed = Cerrada
care-unanswered = Sin contestar
care-due = Plazo
care-is-due = Hasta el { $day }
care-was-due = Venció el { $day }
care-was-resolved = Resuelta el { $day }
care-clock-rests =
    { $count ->
        [one] Reloj parado, queda 1 día hábil
       *[other] Reloj parado, quedan { $count } días hábiles
    }
care-nobody = Nadie
care-me = Yo
care-look = Mirar el correo
care-looked = Estamos mirando el buzón. Vuelve a cargar la página en unos segundos para ver lo que haya llegado.
care-none = No hay consultas
care-none-found = Ninguna está así ahora. Mira las abiertas.
care-none-yet = Cuando alguien escriba con el formulario o por correo, su consulta aparecerá aquí.
care-more = Ver más
care-keys = Con el teclado: j y k para moverte, r para contestar.
care-figure-open = abiertas
care-figure-unanswered =
    { $count ->
        [0] ninguna sin contestar
        [one] 1 sin contestar
       *[other] { $count } sin contestar
    }
care-figure-overdue =
    { $count ->
        [0] Ninguna vencida
        [one] 1 vencida
       *[other] { $count } vencidas
    }

# Una consulta, para quien la lleva
care-said = Conversación
care-note-of = Nota interna de { $name }
care-by-itself = Respuesta automática
care-minutes-worked =
    { $count ->
        [one] 1 minuto
       *[other] { $count } minutos
    }
care-file-kb = { $count } kB
care-answer-title = Contestar
care-answer = Respuesta
care-answer-send = Enviar respuesta
care-after = Y después
care-signed = Se firma como
care-minutes = Minutos de trabajo
care-minutes-hint = Para saber cuánto cuesta atender. Puede quedar vacío.
care-replies-use = Usar una respuesta guardada
care-note-title = Nota interna
care-note = Nota
care-note-hint = Solo la ve quien trabaja aquí. Nunca se envía.
care-note-send = Guardar nota
care-known = Ficha
care-reached-at = Correo
care-who = Quién
care-is-member = Con cuenta
care-is-visitor = Sin cuenta: el correo no está comprobado
care-channel = Canal
care-channel-web = Formulario
care-channel-mail = Correo
care-since = Desde
care-looked-after = La lleva
care-assign = Asignar
care-put = Pasar a
care-sort = Cambiar asunto
care-sort-hint = El plazo sigue al asunto: un cobro indebido se contesta en 5 días hábiles, lo demás en 15.
care-others = Otras con el mismo correo
care-others-hint = Que coincida el correo no prueba que sea la misma persona.
care-done = Hecho.

# Respuestas guardadas y ajustes
care-replies = Respuestas guardadas
care-replies-lead = Lo que contestas una y otra vez.
care-replies-known = Guardadas
care-replies-none = Todavía no hay ninguna. Escribe la primera aquí debajo.
care-reply-new = Otra respuesta
care-reply-change = Cambiar la respuesta
care-reply-name = Nombre
care-reply-body = Texto
care-reply-hint = {"{name}"} se cambia por el nombre de quien pregunta y {"{code}"} por el código.
care-reply-remove = Quitar
care-save = Guardar
care-settings = Ajustes de consultas
care-settings-lead = WhatsApp y los festivos con los que se cuentan los plazos.
care-mailbox-is-read = El buzón se lee cada minuto: las respuestas por correo entran en su consulta.
care-mailbox-unset = Todavía no se lee ningún buzón. Pon imap en los ajustes del servidor (imaps://usuario:contraseña@servidor/INBOX) y arranca de nuevo.
care-whatsapp-number = Número de WhatsApp
care-whatsapp-hint = Con el prefijo del país, solo cifras: 34600000000. Vacío, no se muestra.
care-holidays = Festivos de tu comunidad y tu localidad
care-holidays-hint = Uno por línea: 2026-11-09. Los nacionales ya se cuentan.

# Registro de cambios
care-audit-answered = contestó una consulta
care-audit-noted = anotó algo en una consulta
care-audit-moved = cambió el estado de una consulta
care-audit-sorted = cambió el asunto de una consulta
care-audit-assigned = asignó una consulta
care-audit-reply = cambió una respuesta guardada
care-audit-settings = cambió los ajustes de consultas

# Datos personales
care-personal-cases = Tus consultas: nombre, correo, asunto, estado y valoración
care-personal-messages = Lo que se dijo en tus consultas
care-personal-files = Archivos que llegaron con tus correos
care-personal-agent = Con qué nombre firmas las respuestas de la tienda
care-notice-answered = La tienda contesta a tu consulta
care-notice-answered-text = La tienda ha contestado a tu consulta.
care-notice-answered-why = Lo que te contesta te llega también por correo.

care-api-group = Casos
care-api-list-cases = Los casos, por estado; primero los que vencen antes.
care-api-get-case = Un caso con todo lo que se dijo.
care-api-answer-case = Contesta por correo a quien escribió.
care-api-note-case = Anota algo para quienes trabajan aquí.

# Un problema con lo que has comprado
care-trouble = ¿Algo no va bien?
care-trouble-lead = Cuéntanos qué pasa: a lo mejor otra persona ya dio con la solución.
care-trouble-go = Tengo un problema con…
care-problem-title = Tengo un problema con lo que he comprado
care-problem-lead = Dinos con qué y qué pasa. Antes de escribirnos te enseñamos lo que ya le sirvió a otra gente.
care-problem-nothing = Aquí no hay nada tuyo que podamos enseñarte. Escríbenos y lo vemos contigo.
care-problem-write = Prefiero escribiros sin más
care-problem-choose = Elige uno
care-problem-with = Con qué
care-problem-text = Qué pasa
care-problem-text-hint = Con una o dos frases basta: «La tapa no cierra», «Huele al encenderla».
care-problem-look = Buscar solución
care-problem-product-missing = Elige con cuál de las cosas que has comprado.
care-problem-case = ¿No lo ves aquí?
care-problem-case-lead = Mándanoslo tal como lo has escrito y te contestamos por correo.
care-problem-open = Abrir una consulta
care-help-lead = Esto es lo que han escrito otras personas sobre lo mismo.
care-help-question = Pregunta
care-help-answer = Respuesta
care-help-article = Ayuda
care-help-review = Opinión
care-help-other = Comentario
care-help-untitled = Sin título
care-help-best = La respuesta que más ha servido
care-help-solved = Esto me ayuda
care-solved-title = Nos alegramos
care-solved-lead = Gracias por decirlo: así sabemos qué ayuda de verdad a quien compra en { $shop }.
care-solved-back = Volver al pedido
care-solved-again = Tengo otro problema
care-from-order = Viene de la página de un pedido: { $link }
care-personal-solved = Lo que te sirvió de lo que escribieron otras personas
