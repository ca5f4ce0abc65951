office-today = Hoy
office-features = Qué está abierto
office-searches = Búsquedas
office-jobs = Tareas automáticas

office-ago-now = ahora mismo
office-ago-minutes = { $count ->
    [one] hace un minuto
   *[other] hace { $count } minutos
  }
office-ago-hours = { $count ->
    [one] hace una hora
   *[other] hace { $count } horas
  }
office-ago-days = { $count ->
    [one] hace un día
   *[other] hace { $count } días
  }

office-next = Qué hacer ahora
office-next-none = Todo en orden: no tienes nada pendiente.
office-task-aside = { $count ->
    [one] Hay una cosa que la tienda no ha podido hacer sola.
   *[other] Hay { $count } cosas que la tienda no ha podido hacer sola.
  }
office-task-aside-many = Hay más de { $count } cosas que la tienda no ha podido hacer sola.
office-task-aside-go = Ver por qué
office-task-letters = Esta semana ha habido correos que no se han podido entregar.
office-task-letters-go = Ver cuáles
office-task-identity = A la tienda le faltan datos legales: nombre, NIF, dirección o correo.
office-task-identity-go = Ponerlos
office-task-unsafe = La tienda se sirve sin cifrar: quien entra con su cuenta no está protegido. Ponla detrás de https.
office-task-unsafe-go = Ver qué cookies usa
office-task-products = Todavía no hay nada a la venta.
office-task-products-go = Importar tu catálogo
office-task-silent = La tienda todavía no envía correos: se guardan para que los leas tú.
office-task-silent-go = Ver cómo enviarlos
office-task-missed = { $count ->
    [one] Esta semana alguien buscó algo y no lo encontró: «{ $words }».
   *[other] Esta semana se buscó { $count } veces sin encontrar nada; lo que más, «{ $words }».
  }
office-task-missed-go = Ver las búsquedas
office-task-staged = «{ $title }» lleva más de dos semanas solo para vosotros. ¿Lo abres o lo cierras?
office-task-staged-go = Decidir
office-task-hours = { $count ->
    [one] Lo que tienes abierto pide una hora de trabajo a la semana.
   *[other] Lo que tienes abierto pide unas { $count } horas de trabajo a la semana.
  }
office-task-hours-go = Ver quién responde

office-figure-missed = Búsquedas sin resultado
office-figure-week = en 7 días
office-figure-before = { $count ->
    [one] una en los 7 anteriores
   *[other] { $count } en los 7 anteriores
  }
office-figure-weeks = { $count ->
    [one] una en 28 días
   *[other] { $count } en 28 días
  }
office-figure-chart = { $count ->
    [one] Búsquedas sin resultado por día: una en los últimos 28 días
   *[other] Búsquedas sin resultado por día: { $count } en los últimos 28 días
  }
office-figure-table = Ver día a día
office-figure-day = Día
office-figure-count = Búsquedas

office-features-lead = Qué partes de la tienda se ven, quién las ve y qué te piden a cambio.
office-features-done = «{ $title }»: { $state }. Ya es así en la tienda.
office-features-grid = Para qué sirve y en qué momento de la compra
office-features-dimension = Para qué sirve
office-features-hours = { $count ->
    [0] Lo abierto no pide horas fijas.
    [one] Lo abierto pide una hora a la semana.
   *[other] Lo abierto pide { $count } horas a la semana.
  }
office-features-hours-each = { $count ->
    [0] Nada fijo
    [one] Una hora a la semana
   *[other] { $count } horas a la semana
  }
office-features-implies = Qué implica
office-features-who = Quién responde
office-features-time = Cuánto trabajo
office-features-duties = A qué te obliga
office-features-name = Nombre interno
office-decided-never = Así viene de serie.
office-decided-staff = Lo decidió alguien del equipo el { $day }.
office-decided-operator = Se decidió desde el terminal el { $day }.
office-decided-house = Lo decidió el programa el { $day }.
office-state-closed = Cerrado
office-state-staff = Solo nosotros
office-state-everyone = Abierto
office-moment-before = Antes de comprar
office-moment-during = Al comprar
office-moment-after = Después de comprar
office-dimension-together = Comprar juntos
office-dimension-reviews = Opiniones y valoraciones
office-dimension-recommendations = Recomendar
office-dimension-communities = Comunidad
office-dimension-presence = Redes sociales
office-dimension-apps = Aplicaciones y anuncios
office-close-ask = ¿Cerrar «{ $title }»?
office-close-effect = Quien visite la tienda dejará de verlo enseguida, y en sus direcciones ya no habrá nada. Lo guardado no se borra.
office-close-go = Cerrar
office-stage-ask = ¿Dejar «{ $title }» solo para vosotros?
office-stage-effect = Lo veréis quienes trabajáis aquí, para probarlo. Para los demás, enseguida será como si no existiera.
office-stage-go = Solo nosotros
office-open-ask = ¿Abrir «{ $title }»?
office-open-effect = Enseguida lo verá cualquiera que visite la tienda.
office-open-go = Abrir
office-leave = Dejarlo como está

office-jobs-lead = Lo que la tienda hace sin que nadie se lo pida: traer fotos, mandar correos, cumplir plazos.
office-jobs-again = { $count ->
    [0] Ya no quedaba nada que repetir: alguien se te ha adelantado.
    [one] Se va a intentar otra vez. Mira en un momento si ya no está en la lista.
   *[other] { $count } cosas se van a intentar otra vez. Mira en un momento si siguen en la lista.
  }
office-jobs-aside = Lo que no se ha podido hacer
office-jobs-none = Nada apartado: todo lo que tocaba hacer se ha hecho.
office-jobs-all = Intentarlo todo otra vez
office-jobs-one = Otra vez
office-jobs-asked = Pedido; se intentará enseguida.
office-jobs-job = Trabajo
office-jobs-facts = { $count ->
    [one] Un cambio sin atender
   *[other] { $count } cambios sin atender, uno tras otro
  }
office-jobs-deadline = Plazo
office-jobs-tries = { $count ->
    [one] un intento
   *[other] { $count } intentos
  }
office-jobs-waiting = En cola
office-jobs-waiting-count = { $count ->
    [0] No hay nada en cola.
    [one] Un trabajo en cola o en marcha.
   *[other] { $count } trabajos en cola o en marcha.
  }
office-jobs-waiting-many = Más de { $count } trabajos en cola o en marcha.
office-jobs-which = Ver cuáles
office-jobs-since = Desde
office-jobs-state = Cómo va
office-jobs-running = en marcha
office-jobs-new = a la espera
office-jobs-more = Aquí solo se ven los primeros.

office-searches-lead = Lo que la gente busca y no encuentra te dice qué echa en falta, o con qué otra palabra lo llama.
office-searches-missed = Sin resultado
office-searches-span = Desde cuándo
office-searches-days = { $count ->
    [one] un día
   *[other] { $count } días
  }
office-searches-none = Nadie ha buscado en vano estos días.
office-searches-words = Buscaron
office-searches-lang = Idioma
office-searches-times = Veces
office-searches-find = Que encuentre también
office-searches-add = Añadir
office-synonyms = Palabras que significan lo mismo
office-synonyms-count = { $count ->
    [0] Tu lista está vacía. El programa ya conoce las más corrientes.
    [one] Un grupo en tu lista, además de los que ya conoce el programa.
   *[other] { $count } grupos en tu lista, además de los que ya conoce el programa.
  }
office-synonyms-edit = Editar la lista
office-synonyms-list = Un grupo en cada línea
office-synonyms-hint = Empieza por el idioma y separa con comas: «es, taza, pocillo». Con «>» detrás de la primera, solo esa lleva a las demás: «es, menaje >, platos, vasos».
office-synonyms-save = Guardar la lista
office-synonyms-long = La lista es demasiado larga para editarla aquí. Cámbiala con «plaza synonyms FICHERO».
office-synonyms-kept = { $count ->
    [0] Guardado. Tu lista está vacía.
    [one] Guardado. Tu lista tiene un grupo y ya cuenta en las búsquedas.
   *[other] Guardado. Tu lista tiene { $count } grupos y ya cuentan en las búsquedas.
  }
office-synonyms-add-unfit = Escribe una palabra o unas pocas, de sesenta letras como mucho.
office-synonyms-changed = Alguien ha cambiado la lista mientras la editabas. Copia lo tuyo, recarga la página y repite tu cambio.
office-audit-again = pidió otro intento de algo que falló
office-audit-synonyms = cambió los sinónimos de la búsqueda

office-closed-title = Esta tienda se está preparando
office-closed-lead = Todavía no ha abierto. Vuelve dentro de un rato.
office-closed-operator = ¿Es tuya? Abre el enlace que ha salido en la terminal al arrancarla.
office-setup-steps = Pasos para abrir la tienda
office-setup-place = Paso { $step } de { $steps }
office-setup-next = Guardar y seguir
office-setup-finish = Abrir la tienda
office-setup-back = Volver al paso anterior
office-setup-over = Este enlace ya no sirve
office-setup-over-lead = La tienda ya está en marcha, o el enlace ha caducado. Si todavía no tiene a nadie, arranca el programa otra vez y saldrá uno nuevo.
office-setup-sign-in = Entrar con tu cuenta
office-part-naming = Tu tienda
office-part-naming-lead = Cómo se llama y qué se encuentra en ella. Puedes escribir en los dos idiomas o solo en uno: el otro enseñará lo mismo.
office-part-naming-lead-one = Cómo se llama y qué se encuentra en ella.
office-part-identity = Quién está detrás
office-part-identity-lead = La ley pide que una tienda diga de quién es. Esto sale al pie de cada página y en el aviso legal.
office-part-trade = Idioma, moneda y horario
office-part-trade-lead = En qué idiomas habla tu tienda, en qué moneda están los precios, siempre con impuestos incluidos, y a qué hora empieza tu día.
office-part-owner = Tu cuenta
office-part-owner-lead = Con ella entras a llevar la tienda. Después puedes invitar a más gente.
office-owner-name = Tu nombre
office-owner-address = Tu correo
office-owner-address-hint = Con él entras, y aquí llegan los avisos.
office-owner-password = Contraseña
office-owner-password-hint = Diez caracteres o más. Una frase corta sirve.
office-field-name = Nombre de la tienda
office-field-sentence-es = Una frase, en español
office-field-sentence-en = Una frase, en inglés
office-field-welcome-es = Bienvenida en la portada, en español
office-field-welcome-en = Bienvenida en la portada, en inglés
office-field-legal-name = Nombre legal
office-hint-legal-name = El de tu empresa en el registro, o tu nombre y apellidos si vendes por tu cuenta.
office-field-tax-id = NIF o número de IVA
office-hint-tax-id = En España, NIF o NIE; en otros países, el número con el que facturas.
office-field-address = Dirección postal
office-field-country = País
office-field-email = Correo para clientes
office-hint-email = Lo verá todo el mundo. La ley pide una forma directa de escribirte.
office-field-phone = Teléfono (si quieres)
office-field-registry = Inscripción en el registro (si la tienes)
office-hint-registry = Una sociedad tiene que decir dónde está inscrita: «Registro Mercantil de Toledo, tomo 1, folio 2, hoja TO-3».
office-field-adr = Entidad de resolución de conflictos (si te has adherido a alguna)
office-hint-adr = Si te has adherido a una, la ley pide nombrarla, como «Junta Arbitral de Consumo de Castilla-La Mancha».
office-field-currency = Moneda
office-hint-currency = No se puede cambiar cuando ya hay productos con precio.
office-field-langs = Idiomas
office-hint-langs = Con uno solo, las páginas en el otro llevan a las de este. Lo que ya esté escrito en el otro se guarda por si vuelves.
office-langs-all = Español e inglés
office-langs-es = Solo español
office-langs-en = Solo inglés
office-field-zone = Zona horaria
office-welcome = { $shop } está abierta
office-welcome-lead = Ya puedes llevarla desde aquí. Todavía no hay nada a la venta.
office-welcome-next = Qué hacer primero
office-welcome-import = Importar tu catálogo
office-welcome-import-why = Un archivo de Shopify, WooCommerce, PrestaShop o una hoja de cálculo. Antes de guardar nada te enseñamos qué entraría.
office-welcome-product = Añadir un producto a mano
office-welcome-product-why = Con su foto, su precio y sus variantes.
office-welcome-invite = Invitar a alguien
office-welcome-invite-why = A quien lleve la tienda contigo, con los permisos que elijas.
office-welcome-mail = Que salga el correo
office-welcome-mail-why = Qué hay que poner en la configuración para que la tienda mande correos. Hasta entonces los lees en «Correo».
office-welcome-look = Ver la tienda
office-welcome-look-why = Como la ve quien llega.
office-settings = Ajustes
office-settings-lead = Lo que la tienda dice de sí misma. Cada parte se guarda por separado y se ve al momento.
office-settings-save = Guardar
office-settings-done = Guardado: { $part }.
office-depends-naming = Sale en la cabecera, en la portada, en los correos y cuando alguien comparte un enlace.
office-depends-identity = Sale al pie de cada página, en el aviso legal, las condiciones, la privacidad y los correos. El país decide los años de garantía legal.
office-depends-trade = Con un solo idioma, la tienda no enseña el botón del otro ni sus direcciones. La moneda sale en todos los precios. La zona horaria decide qué día pone en cada fecha y cuándo empieza el día en los informes.
office-outside = Lo que se ajusta fuera
office-outside-lead = Está en el archivo de configuración o en las variables PLAZA_* del servidor, porque abre puertas hacia fuera o guarda contraseñas. «plaza config» lo enseña todo.
office-outside-address = Dirección de la tienda
office-outside-mail = Servidor de correo
office-outside-mail-set = hay uno puesto
office-outside-mail-none = no hay ninguno: los correos se quedan en «Correo»
office-country-ad = Andorra
office-country-ar = Argentina
office-country-at = Austria
office-country-be = Bélgica
office-country-bg = Bulgaria
office-country-ch = Suiza
office-country-cl = Chile
office-country-co = Colombia
office-country-cr = Costa Rica
office-country-cy = Chipre
office-country-cz = Chequia
office-country-de = Alemania
office-country-dk = Dinamarca
office-country-ec = Ecuador
office-country-ee = Estonia
office-country-es = España
office-country-fi = Finlandia
office-country-fr = Francia
office-country-gb = Reino Unido
office-country-gr = Grecia
office-country-hr = Croacia
office-country-hu = Hungría
office-country-ie = Irlanda
office-country-is = Islandia
office-country-it = Italia
office-country-lt = Lituania
office-country-lu = Luxemburgo
office-country-lv = Letonia
office-country-mt = Malta
office-country-mx = México
office-country-nl = Países Bajos
office-country-no = Noruega
office-country-pe = Perú
office-country-pl = Polonia
office-country-pt = Portugal
office-country-ro = Rumanía
office-country-se = Suecia
office-country-si = Eslovenia
office-country-sk = Eslovaquia
office-country-us = Estados Unidos
office-country-uy = Uruguay
# El registro de cambios
office-audit = Registro de cambios
office-audit-lead = Lo que ha cambiado cada persona que trabaja aquí, y cómo estaba antes.
office-audit-none = Todavía no ha cambiado nadie nada. Aquí aparecerá cada cambio, con quién lo hizo y cómo estaba antes.
office-audit-none-found = No hay cambios así. Quita el filtro para verlos todos.
office-audit-all = Todo
office-audit-kinds = Qué se cambió
office-audit-everybody = Ver los de todos
office-audit-older = Cambios anteriores
office-audit-field = Campo
office-audit-before = Antes
office-audit-after = Después
office-audit-kind-person = Personas
office-audit-kind-invitation = Invitaciones
office-audit-kind-mail = Correo
office-audit-kind-case = Consultas
office-audit-kind-product = Productos
office-audit-kind-category = Categorías
office-audit-kind-brand = Marcas
office-audit-kind-search = Búsqueda
office-audit-kind-shop = La tienda
office-audit-kind-newsletter = Boletín
office-audit-kind-token = Llaves de programas
office-audit-kind-webhook = Webhooks
office-audit-kind-shipping = Envíos
office-audit-kind-taxes = Impuestos
office-audit-kind-order = Pedidos
office-audit-kind-payment = Pagos
office-audit-kind-promotion = Promociones
office-audit-kind-seller = Vendedores
office-audit-kind-link = Enlaces de pago
office-audit-kind-payout = Pagos a vendedores
office-audit-kind-return = Devoluciones

office-api-group-jobs = Trabajos
office-api-group-searches = Búsquedas
office-api-list-jobs = Los trabajos que esperan o están en marcha.
office-api-list-set-aside = Lo que no se pudo hacer y está apartado.
office-api-retry-set-aside = Pide que se vuelva a intentar una cosa, o todo.
office-api-list-searches-in-vain = Lo que la gente busca sin encontrar nada.
office-api-get-synonyms = Los sinónimos de la tienda.
office-api-put-synonyms = Pone otra lista de sinónimos en lugar de la que hay.

office-notice-aside = Algo se ha quedado sin hacer
office-notice-aside-text = La tienda no ha podido hacer algo por sí sola y lo ha apartado. Mira qué es y vuelve a intentarlo.
office-notice-aside-letter-subject = Algo se ha quedado sin hacer en { $shop }
office-notice-aside-letter-text = { $shop } no ha podido hacer algo por sí sola, ni siquiera tras varios intentos, y lo ha apartado. En «Tareas automáticas» ves qué es y por qué, y puedes pedir que lo intente otra vez.
office-notice-aside-why = Te llega porque te encargas de las tareas automáticas de la tienda. De cada cosa avisamos como mucho una vez al día.
