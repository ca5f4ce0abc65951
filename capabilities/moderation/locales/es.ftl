# El formulario
moderation-title = Notificar contenido ilegal
moderation-foot = Notificar contenido ilegal
moderation-lead = Dinos qué ves aquí que la ley prohíbe. No hace falta cuenta. Te damos un código al momento para seguirlo.
moderation-lead-other = Si solo te molesta o no viene a cuento, usa «Avisar de un problema» junto al texto: es más rápido.
moderation-urls = Direcciones exactas
moderation-urls-hint = Una por línea, hasta diez. Cópialas de la barra del navegador.
moderation-category = De qué se trata
moderation-choose = Elige
moderation-category-minors = Abuso de menores o peligro para ellos
moderation-category-danger = Peligro para la vida o la seguridad
moderation-category-product = Producto peligroso o prohibido
moderation-category-speech = Odio, amenazas, injurias o calumnias
moderation-category-privacy = Datos de una persona
moderation-category-fraud = Estafa
moderation-category-property = Derechos de autor, marcas o patentes
moderation-category-consumer = Información falsa al consumidor u opiniones inventadas
moderation-category-other = Otra cosa
moderation-why = Por qué es ilegal
moderation-why-hint = Cuéntalo con tus palabras y di qué parte es. Lo lee una persona.
moderation-law = Ley, si la conoces
moderation-law-hint = Por ejemplo: artículo 18 de la Constitución. Puedes dejarlo en blanco.
moderation-name = Tu nombre
moderation-address = Tu correo
moderation-address-hint = Ahí te contamos qué decidimos. Si hay menores en peligro, puedes no dar nombre ni correo.
moderation-faith = Creo de buena fe que lo que cuento es exacto y completo
moderation-trap = Deja este campo vacío
moderation-send = Enviar notificación
moderation-sent-title = Notificación recibida
moderation-sent-lead = Gracias. Ya la tenemos: tu código está en el correo que te enviamos.
moderation-status-have = Ya tengo un código

# Por qué se vuelve a mostrar un formulario
moderation-url-missing = Escribe al menos una dirección de esta tienda.
moderation-url-many = Son demasiadas: caben { $most } en una notificación.
moderation-url-foreign = «{ $line }» no es una dirección de esta tienda.
moderation-category-missing = Elige de qué se trata.
moderation-text-short = Explícalo un poco más: al menos { $least } letras.
moderation-text-long = Es demasiado largo: caben { $most } letras.
moderation-ground-missing = Di qué ley o qué norma nuestra lo prohíbe.
moderation-ground-long = Es demasiado largo: caben { $most } letras.
moderation-faith-missing = Marca que lo crees de buena fe.
moderation-outcome-missing = Elige qué decides.
moderation-code-missing = Elige por qué no se publica.
moderation-code-unknown = No conocemos ese código. Revísalo: son 16 letras y números.
moderation-is-decided = Ya está decidido.
moderation-is-undecided = Todavía no está decidido.
moderation-appealed-once = Ya se ha recurrido una vez.
moderation-no-standing = La decisión ya te da la razón.
moderation-no-appeal = Nadie ha recurrido.
moderation-appeal-late = Podías recurrir hasta el { $day }.
moderation-number-unfit = Pon un número entre { $least } y { $most }.

# Seguir una notificación
moderation-status-title = Tu notificación
moderation-status-lead = Escribe el código que te dimos.
moderation-status-see = Ver cómo va
moderation-code = Código
moderation-received-done = La hemos recibido. Guarda tu código:
moderation-appealed-done = Hemos recibido tu recurso. Lo mirará una persona.
moderation-sent-at = La enviaste el { $day }.
moderation-your-words = Lo que escribiste
moderation-state-received = Recibida
moderation-state-assessing = En estudio
moderation-state-informed = Decidida
moderation-state-appealed = Recurrida
moderation-state-upheld = Recurso: se mantiene
moderation-state-reversed = Recurso: se cambia
moderation-outcome = Decisión
moderation-outcome-illegal = La ley lo prohíbe: se retira
moderation-outcome-terms = Nuestras normas lo prohíben: se retira
moderation-outcome-unfounded = Puede seguir
moderation-ground = Ley o norma
moderation-reject-rule = Normas de la tienda sobre lo que se escribe aquí: { $rule }
moderation-decided-by-people = Lo ha decidido una persona, no un programa.
moderation-judged-by-people = Lo ha vuelto a mirar una persona, no un programa.
moderation-judgement = Resultado del recurso
moderation-appeal = No estoy de acuerdo
moderation-appeal-which = Cuál
moderation-appeal-text = Por qué la decisión está mal
moderation-appeal-hint = Es gratis. Lo mirará una persona que decide de nuevo.
moderation-appeal-send = Recurrir
moderation-another = Notificar otra cosa
moderation-redress-title = Qué puedes hacer
moderation-redress = Si no estás de acuerdo, puedes recurrir gratis desde esta página hasta el { $day }.
moderation-redress-courts = También puedes acudir a un órgano de resolución extrajudicial certificado o a los tribunales.

# La declaración de motivos
moderation-statement = Declaración de motivos
moderation-statements = Decisiones sobre lo que has escrito
moderation-statements-none = Ninguna decisión
moderation-statements-none-how = No hemos retirado nada tuyo.
moderation-statement-lead = Hemos retirado un texto tuyo. Aquí está por qué, y qué puedes hacer.
moderation-statement-stands = Tu texto sigue publicado.
moderation-statement-elsewhere = Esta decisión ya no vale. Tu texto no está publicado por otro motivo: hay otra decisión sobre él, o lo quitaste tú.
moderation-mine = Por qué, dónde y hasta cuándo, y cómo recurrir.
moderation-measure = Qué hemos hecho
moderation-measure-removed = Retirarlo de las páginas
moderation-measure-rejected = No publicarlo
moderation-measure-none = Nada
moderation-scope = Dónde
moderation-scope-everywhere = En todas partes
moderation-scope-eea = En el Espacio Económico Europeo
moderation-scope-spain = En España
moderation-lasts = Hasta cuándo
moderation-lasts-for-good = Para siempre
moderation-found = Cómo lo vimos
moderation-found-notice = Alguien nos lo notificó.
moderation-found-own = Lo vimos nosotros, o nos lo denunció un lector.
moderation-found-program = Un programa lo señaló y una persona decidió.
moderation-decided-at = Decidido el
moderation-reference = Referencia
moderation-facts = Los hechos
moderation-your-text = Tu texto
moderation-reject = Motivo
moderation-reject-competitor = Habla de otra tienda
moderation-reject-personal = Da datos de una persona
moderation-reject-url = Lleva enlaces a otros sitios
moderation-reject-price = Habla de un precio que cambia
moderation-reject-shipping = Habla del envío, no del producto
moderation-reject-wrong-image = La foto es de otra cosa
moderation-reject-misleading-stars = Las estrellas dicen lo contrario que el texto
moderation-reject-irrelevant = Habla de otra cosa
moderation-reject-customer-service = Es una consulta para atención al cliente
moderation-reject-profanity = Solo insulta
moderation-reject-fake = Nadie lo ha vivido

# Cartas
moderation-letter-received-subject = Hemos recibido tu notificación · { $shop }
moderation-letter-received-body =
    Gracias. La va a leer una persona y te diremos qué decide y por qué.

    Tu código es { $code }. Con él puedes ver cómo va en cualquier momento, sin cuenta.
moderation-letter-received-fine = Si no has sido tú, no hagas nada: alguien escribió tu correo.
moderation-letter-rests = Has enviado varias notificaciones sin fundamento, así que miraremos esta a partir del { $day }.
moderation-letter-follow = Ver cómo va
moderation-letter-decided-subject = Tu notificación { $reference }: decidida
moderation-letter-decided-gone = Hemos estudiado tu notificación { $reference } y hemos retirado el contenido.
moderation-letter-decided-stays = Hemos estudiado tu notificación { $reference } y el contenido puede seguir.
moderation-letter-see = Ver la decisión
moderation-letter-why-you = Te escribimos porque la ley nos pide informarte de esta decisión.
moderation-letter-statement-subject = Por qué hemos retirado un texto tuyo · { $shop }
moderation-letter-illegal-body = Hemos retirado un texto tuyo porque la ley lo prohíbe.
moderation-letter-terms-body = Hemos retirado un texto tuyo porque va contra nuestras normas.
moderation-letter-rejected-body = No hemos publicado un texto tuyo.
moderation-letter-ground = Ley o norma: { $ground }
moderation-letter-statement = Ver los motivos y recurrir
moderation-letter-no-account = El enlace funciona sin entrar en tu cuenta.
moderation-letter-stays-subject = Tu texto sigue publicado · { $shop }
moderation-letter-stays-body = Alguien nos notificó un texto tuyo. Lo hemos estudiado y sigue como está: no tienes que hacer nada.
moderation-letter-stays-fine = No decimos quién nos lo notificó.
moderation-letter-appealed-subject = Recurso recibido · { $reference }
moderation-letter-appealed-body = Hemos recibido tu recurso. Lo mirará una persona y te diremos qué decide.
moderation-letter-judged-subject = Recurso decidido · { $reference }
moderation-letter-upheld = Lo hemos vuelto a mirar y la decisión se mantiene.
moderation-letter-reversed-gone = Lo hemos vuelto a mirar y la decisión cambia: el contenido se retira.
moderation-letter-reversed-stands = Lo hemos vuelto a mirar y la decisión cambia: el texto vuelve a estar publicado.
moderation-letter-reversed-elsewhere = Lo hemos vuelto a mirar y la decisión cambia: no debimos retirarlo. Aun así el texto no se publica, porque hay otra decisión sobre él o porque lo quitó su autor.
moderation-letter-warned-subject = Un aviso · { $shop }
moderation-letter-warned-sender = Varias de tus notificaciones no tenían fundamento. Si sigue pasando, dejaremos de mirarlas durante un tiempo.
moderation-letter-warned-author = Hemos tenido que retirar varios textos tuyos. Si sigue pasando, no podrás escribir durante un tiempo.
moderation-letter-suspended-subject = Una pausa · { $shop }
moderation-letter-suspended-sender = Te avisamos y varias notificaciones más no tenían fundamento. Miraremos las siguientes a partir del { $day }, salvo si hay vidas o menores en peligro.
moderation-letter-suspended-author = Te avisamos y hemos tenido que retirar más textos tuyos. Podrás volver a escribir el { $day }. Lo demás de tu cuenta sigue igual.
moderation-letter-lifted-subject = Se acabó la pausa · { $shop }
moderation-letter-lifted-sender = Hemos quitado la pausa: volvemos a mirar tus notificaciones desde hoy.
moderation-letter-lifted-author = Hemos quitado la pausa: ya puedes escribir otra vez.
moderation-letter-rules = Cómo funcionan las notificaciones
moderation-letter-measured-fine = Si crees que nos equivocamos, recurre desde el correo de cada decisión o escríbenos.

# Las cuentas del año
moderation-transparency = Transparencia
moderation-transparency-title = Transparencia { $year }
moderation-transparency-lead = Qué contenido se nos ha notificado, qué hemos decidido y cuánto hemos tardado. Se cuenta solo, al día.
moderation-years = Años
moderation-numbers-all = En total
moderation-numbers-received = Notificaciones recibidas
moderation-numbers-decided = Decisiones
moderation-numbers-median = La mitad se decidió antes de
moderation-numbers-detected = Lo señaló un programa
moderation-numbers-automated = Lo decidió un programa
moderation-numbers-none = Sin datos
moderation-numbers-appeals = Recursos y abusos
moderation-numbers-appeals-all = Recursos decididos
moderation-numbers-reversed = Recursos que cambiaron la decisión
moderation-numbers-appeals-median = La mitad de los recursos, antes de
moderation-numbers-warned = Avisos ({ $side })
moderation-numbers-suspended = Pausas ({ $side })
moderation-numbers-others = Textos que esperaron y denuncias
moderation-numbers-report = Denuncia: { $reason }
moderation-hours = { $count ->
        [0] menos de una hora
        [one] { $count } hora
       *[other] { $count } horas
    }
moderation-days = { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
moderation-how = Cómo moderamos
moderation-how-decided = Los programas solo señalan: buscan datos personales, textos repetidos, enlaces y avalanchas. Decide siempre una persona, y del mismo modo para una estrella que para cinco. Que algo sea desfavorable nunca es motivo para retirarlo.
moderation-how-ordered = Lo que espera se mira por orden: lo grave que puede ser, cuánta gente lo ve y cuánto acierta quien denuncia.
moderation-file-csv = Descargar (CSV)
moderation-file-json = Descargar (JSON)
moderation-source-notice = Notificación
moderation-source-own = Iniciativa propia
moderation-side-reporter = quien notifica
moderation-side-author = quien escribe

# La trastienda
moderation-queue = Moderación
moderation-queue-lead = Textos que esperan a que alguien los mire.
moderation-queue-none = Nada espera
moderation-queue-none-how = Aquí aparece lo que se retiene o se denuncia.
moderation-queue-order = Por orden: gravedad × alcance × acierto de quien denuncia. La nota no cuenta.
moderation-text = Texto
moderation-held-why = Por qué espera
moderation-priority = Prioridad
moderation-since = Desde
moderation-more = Más
moderation-reports-many = { $count ->
        [one] { $count } denuncia
       *[other] { $count } denuncias
    }
moderation-kind-review = Opinión
moderation-kind-reply = Respuesta a una opinión
moderation-kind-question = Pregunta
moderation-kind-answer = Respuesta
moderation-kind-comment = Comentario
moderation-kind-story = Experiencia
moderation-kind-article = Artículo de ayuda
moderation-hold-first-posts = Sus primeros textos
moderation-hold-personal = Puede dar datos personales
moderation-hold-duplicate = Se parece mucho a otro
moderation-hold-links = Lleva enlaces
moderation-hold-burst = Llegaron muchos a la vez
moderation-hold-reports = Lo han denunciado
moderation-hold-fraud = Algo habla en contra
moderation-hold-staff = Lo apartó alguien de la tienda
moderation-report-illegal = Ilegal
moderation-report-danger = Peligroso
moderation-report-personal = Datos personales
moderation-report-fraud = Engaño
moderation-report-abuse = Insultos
moderation-report-spam = Publicidad
moderation-report-off-topic = Fuera de lugar
moderation-text-published = Publicado
moderation-text-held = Retenido
moderation-text-rejected = No publicado
moderation-text-hidden = Retirado
moderation-text-withdrawn = Lo quitó su autor
moderation-see-place = Ver en su sitio
moderation-pictures = Fotos:
moderation-known = Lo que se sabe
moderation-written-at = Escrito el
moderation-edited-at = Cambiado el
moderation-votes = Votos
moderation-who = Quién lo escribió
moderation-author = Nombre
moderation-trust = Confianza
moderation-author-texts = Sus textos
moderation-author-texts-of = { $stood } publicados, { $refused } rechazados
moderation-author-reports = Sus denuncias
moderation-author-reports-of = { $right } acertadas, { $wrong } no
moderation-person = Ver a la persona
moderation-twins = Textos parecidos
moderation-reports = Denuncias
moderation-before = Antes, desde el
moderation-decide = Decidir
moderation-decide-hint = Si lo retiras o no lo publicas, su autor recibe los motivos por correo y puede recurrir seis meses.
moderation-what = Qué haces
moderation-do-publish = Publicarlo
moderation-do-reject = No publicarlo
moderation-do-hide = Retirarlo con declaración de motivos
moderation-do-keep = Dejarlo como está
moderation-do-hold = Apartarlo para mirarlo despacio
moderation-do-restore = Volver a publicarlo
moderation-reject-why = Si no se publica, por qué
moderation-hide-category = Si se retira, de qué se trata
moderation-hide-outcome = Si se retira, qué lo prohíbe
moderation-ground-hint = Artículo de la ley o apartado de las normas de la tienda.
moderation-explanation = Explicación
moderation-explanation-hint = Los hechos y por qué. La leen las dos partes: sin nombres ni datos.
moderation-done = Hecho.
moderation-notices = Notificaciones de contenido
moderation-notices-lead = Lo que alguien dice que es ilegal, y los recursos.
moderation-notices-none = Ninguna notificación
moderation-notices-none-how = Llegan por «Notificar contenido ilegal», al pie de cada página.
moderation-tabs = Qué notificaciones
moderation-tab-open = Por decidir
moderation-tab-appealed = Recursos
moderation-tab-done = Decididas
moderation-find = Buscar
moderation-reference-unknown = No hay ninguna con esa referencia.
moderation-state = Estado
moderation-source = Origen
moderation-due = Fecha
moderation-is-due = Antes del { $day }
moderation-was-decided = Decidida el { $day }
moderation-rests = En pausa
moderation-notice-title = Notificación { $reference }
moderation-place = Dónde está
moderation-by-hand = No es un texto de un usuario: si decides retirarlo, hazlo a mano (producto, anuncio, página).
moderation-text-known = Todo lo que se sabe de este texto
moderation-crime = Si hay sospecha de un delito que amenaza la vida o la seguridad de alguien, avisa ya a la Policía o la Guardia Civil (112) y guarda el archivo de esta notificación (DSA, artículo 18).
moderation-take = Empezar a estudiarla
moderation-take-hint = Quien la envió verá que alguien la está mirando.
moderation-decide-both = Las dos partes reciben la decisión por correo. Si es un texto de un usuario, se retira en este momento.
moderation-judge = Decidir el recurso
moderation-judge-hint = Mejor que lo mire alguien que no decidió la primera vez.
moderation-judge-upheld = La decisión se mantiene
moderation-judge-reversed = La decisión estaba mal: se cambia
moderation-judge-send = Decidir e informar
moderation-appealed-by = Recurre
moderation-appealed-at = Recurrido el
moderation-judged-at = Recurso decidido el
moderation-others = Otras de la misma notificación
moderation-measures = Avisos y pausas
moderation-was-warned-sender = Aviso por notificaciones sin fundamento ({ $day })
moderation-was-warned-author = Aviso por textos retirados ({ $day })
moderation-was-suspended-sender = Sus notificaciones esperan hasta el { $until } (desde el { $day })
moderation-was-suspended-author = No puede escribir hasta el { $until } (desde el { $day })
moderation-lift-sender = Quitar la pausa a quien la envió
moderation-lift-author = Dejar que el autor escriba
moderation-url = Dirección
moderation-sender-name = Quien notifica
moderation-sender-address = Su correo
moderation-sender-law = Ley que cita
moderation-kind = Clase
moderation-settings = Ajustes de moderación
moderation-settings-lead = En cuánto tiempo se decide y qué se hace con quien abusa: primero un aviso, después una pausa.
moderation-due-days = Días para decidir una notificación
moderation-window-days = Días que se tienen en cuenta
moderation-warn-after = Avisar a las (notificaciones sin fundamento o textos retirados)
moderation-suspend-after = Pausa a las
moderation-share-min = Si son al menos este porcentaje de todo lo suyo
moderation-suspend-days = Días de pausa
moderation-save = Guardar
moderation-figure-open = por decidir
moderation-figure-appeals = { $count ->
        [one] { $count } recurso
       *[other] { $count } recursos
    }
moderation-figure-late = { $count ->
        [0] Ninguna fuera de plazo
        [one] { $count } fuera de plazo
       *[other] { $count } fuera de plazo
    }

# Registro de cambios
moderation-audit-taken = empezó a estudiar una notificación
moderation-audit-decided = decidió una notificación
moderation-audit-judged = decidió un recurso
moderation-audit-undone = deshizo una decisión
moderation-audit-lifted = quitó una pausa
moderation-audit-settings = cambió los ajustes de moderación

# Datos personales
moderation-personal-filings = Lo que has notificado: nombre, correo y motivos
moderation-personal-notices = Qué se decidió sobre lo que notificaste y sobre tus textos
moderation-personal-measures = Avisos y pausas
moderation-notice-urgent = Alguien avisa de menores o vidas en peligro
moderation-notice-urgent-text = Alguien notifica contenido que puede poner en peligro a menores o la vida de alguien.
moderation-notice-urgent-why = Porque decides sobre las notificaciones.
moderation-notice-urgent-letter-subject = Urgente: alguien puede estar en peligro
moderation-notice-urgent-letter-text = Alguien notifica contenido que puede poner en peligro a menores o la vida de alguien. Míralo ahora.

# API
moderation-api-group = Moderación
moderation-api-list-texts = Los textos que esperan, lo más urgente primero.
moderation-api-decide-text = Decide sobre un texto.
moderation-api-list-content-notices = Las notificaciones de contenido, según cómo estén.
moderation-api-get-content-notice = Una notificación con lo que se dijo y se decidió.
moderation-api-decide-content-notice = Decide una notificación e informa a las dos partes.
