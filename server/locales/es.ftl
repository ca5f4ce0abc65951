# Ayuda
server-line-usage = Uso
server-line-commands = Órdenes
server-line-command = ORDEN
server-line-arguments = Argumentos
server-line-options = Opciones
server-line-some-options = OPCIONES
server-line-shared = Opciones de todas las órdenes
server-value-scopes = PERMISOS
server-value-dir = CARPETA
server-value-url = URL
server-value-addr = DIRECCIÓN
server-value-form = TIPO
server-value-file = ARCHIVO
server-value-maker = FABRICANTE
server-value-percent = PORCENTAJE
server-value-code = CÓDIGO
server-value-days = DÍAS
server-value-lang = IDIOMA
server-value-role = PAPEL
server-value-name = NOMBRE
server-help-plaza = Una tienda y la comunidad que la rodea, en un solo programa
server-help-serve = Abre la tienda
server-help-demo = Abre una tienda inventada, para echar un vistazo (sus datos van a plaza-demo)
server-import-no-catalogue = Esta opción es solo para catálogos: los clientes y los pedidos entran sin ella.
server-help-import = Trae un catálogo, clientes o pedidos: el archivo de otra tienda o uno de Plaza
server-help-import-form = Qué archivo es: { $values }
server-help-import-file = El archivo; «-» es la entrada estándar
server-help-import-dry-run = Lo hace todo y no guarda nada
server-help-import-rejects = Escribe aquí las filas rechazadas, para corregirlas e importarlas otra vez
server-help-import-report = Escribe aquí todos los avisos, un objeto JSON por línea
server-help-import-texts = Idioma de los textos del archivo; si no lo dices, { $default }
server-help-import-maker = Quién fabrica los productos del archivo: "Nombre; dirección postal; correo; país"; el país, con dos letras, puede faltar
server-help-import-maker-is-shop = De los productos responde la tienda, con su nombre y su dirección
server-help-import-add-tax = Los precios vienen sin impuestos: súmales este porcentaje, como 21 o 21,reduced=10,super-reduced=4
server-help-import-categories = Qué categorías tuyas son las de Google o Shopify: una tabla con las suyas y las tuyas, o la lista de Google
server-help-import-combinations = Las combinaciones de los productos, que PrestaShop da en otro archivo
server-help-import-pictures = Dónde están las imágenes que el archivo nombra sin dirección
server-help-import-acknowledge = Escribe «kept N CLAVE» en cuanto cada producto está guardado de verdad, uno a uno
server-help-export = Escribe el catálogo en un archivo
server-help-export-form = Qué archivo: { $values }
server-help-export-file = El archivo; si no lo dices, la salida estándar
server-help-export-texts = Idioma de los textos, si el archivo solo admite uno; si no lo dices, { $default }
server-help-redirects = Trae las direcciones de otra tienda, para que lleven a las tuyas
server-help-redirects-file = Una tabla de dos columnas: dirección antigua y ruta nueva; «-» es la entrada estándar
server-help-redirects-rejects = Escribe aquí las filas rechazadas
server-help-migrate = Pone la base de datos al día, y nada más
server-help-features = Enseña las partes de la tienda que se abren y se cierran, o abre y cierra una
server-help-features-open = La abre para todo el mundo
server-help-features-open-name = Su nombre, como lo enseña «plaza features»
server-help-features-staff = La abre solo para quien trabaja aquí
server-help-features-staff-name = Su nombre, como lo enseña «plaza features»
server-help-features-close = La cierra
server-help-features-close-name = Su nombre, como lo enseña «plaza features»
server-help-user = Da acceso a la tienda: a su primer dueño, o a quien ha perdido el suyo
server-help-user-invite = Invita a alguien: escribe el enlace con el que elige su contraseña
server-help-user-invite-address = Su correo
server-help-user-invite-name = Su nombre
server-help-user-invite-role = Qué es en la tienda: { $values }; si no lo dices, { $default }
server-help-user-invite-lang = Su idioma: { $values }; si no lo dices, { $default }
server-help-user-link = Escribe un enlace con el que alguien que ya tiene cuenta elige otra contraseña
server-help-user-link-address = Su correo
server-help-user-token = Imprime una llave con la que un programa actúa en nombre de alguien
server-help-user-token-address = Su correo
server-help-user-token-scopes = Qué permite, separado por comas: own:read, catalogue:write …
server-help-user-token-name = Cómo se llama; { $default } si no lo dices
server-help-user-token-days = Cuántos días dura; { $default } si no lo dices
server-help-pictures = Enseña qué imágenes faltan por descargar y cuáles se rechazaron, y por qué
server-help-pictures-retry = Descarga otra vez las rechazadas, todas o solo las de este código: { $values }
server-help-notice = Pone el aviso oficial de la garantía legal, en la página de la garantía y en los productos
server-help-notice-file = La imagen oficial, tal como la da la Unión Europea: PNG, JPEG o WebP; si no lo dices, enseña si ya está puesto
server-help-notice-lang = Idioma del aviso, { $values }; si no lo dices, { $default }
server-help-notice-remove = Quita el aviso y vuelve al texto de la tienda
server-help-backup = Guarda en un archivo todo lo que tiene la tienda, también mientras está abierta
server-help-backup-file = El archivo; si no lo dices, uno con nombre propio en la carpeta de copias
server-help-backup-to = Carpeta donde poner uno con nombre propio
server-help-backup-quiet = No dice nada, salvo lo que salga mal
server-help-restore = Pone una copia en el lugar de la tienda; antes la lee entera y comprueba que está bien
server-help-restore-file = La copia
server-help-restore-force = Cambia también una tienda que ya tiene algo
server-help-restore-check = Solo mira si la copia está entera y este programa la puede usar
server-help-restore-resume-jobs = Deja que los trabajos pendientes sigan solos, en lugar de apartarlos
server-help-restore-quiet = No dice nada, salvo lo que salga mal
server-help-doctor = Mira si la tienda está bien; si algo está roto, termina con 1
server-help-retry = Deja que el servidor intente otra vez lo que tuvo que apartar: reacciones, trabajos, plazos
server-help-reindex = Rehace el índice de búsqueda; si hay un servidor en marcha, sigue respondiendo con el anterior
server-help-synonyms = Enseña tus sinónimos, o los cambia por los de un archivo
server-help-synonyms-file = Líneas como «es,jersey,suéter»; con «>» detrás, la primera palabra lleva a las demás y no al revés
server-help-searches = Enseña lo que se ha buscado sin encontrar nada, de más a menos
server-help-searches-days = De cuántos días; si no lo dices, { $default }
server-help-config = Enseña los ajustes y de dónde sale cada uno
server-help-every-data = Carpeta de los datos de la tienda; si no la dices, plaza-data
server-help-every-database = Dónde está la base de datos: un archivo o postgres://..; si no lo dices, plaza.db en esa carpeta
server-help-every-listen = Dónde escucha: nombre:puerto, varios con comas; si no lo dices, localhost:8080
server-help-every-public-url = La dirección por la que llega la gente; si no la dices, sale de donde escucha
server-help-every-allow-outside = Direcciones de tu propia red de las que se pueden leer imágenes: ip:puerto, varias con comas
server-help-every-log = Forma del registro: text o json; si no la dices, text
server-help-every-config = Un archivo de ajustes; si no lo dices, plaza.toml en la carpeta de los datos, si está
server-help-every-help = Enseña esta ayuda
server-help-every-version = Enseña la versión

# Líneas que no se entienden
server-line-value = «{ $value }» no vale para { $arg }.
server-line-value-missing = { $arg } necesita un valor.
server-line-value-more = «{ $value }» sobra en { $arg }.
server-line-unknown = «{ $arg }» no existe aquí.
server-line-command-unknown = La orden «{ $command }» no existe.
server-line-command-missing = Falta la orden.
server-line-missing = Falta { $arg }.
server-line-twice = { $arg } solo se puede decir una vez.
server-line-conflict = { $arg } y { $other } no van juntos.
server-line-encoding = Una palabra no está en UTF-8.
server-line-unclear = No se entiende.
server-line-possible = Puede ser: { $values }
server-line-similar = ¿Querías decir { $similar }?
server-line-more = Más: { $command } --help

# Ajustes
server-origin-flag = opción
server-origin-environment = variable { $name }
server-origin-file = archivo { $file }
server-origin-default = valor por defecto
server-setting-log = { $name }: «{ $value }» no es text ni json ({ $origin }).
server-setting-payments = { $name }: «{ $value }» no es una dirección de internet: tiene que empezar por http:// o https:// ({ $origin }).
server-setting-address = { $name }: «{ $value }» no es ip:puerto ({ $origin }).
server-setting-number = { $name }: «{ $value }» no es un número ({ $origin }).
server-setting-network = { $name }: «{ $value }» no es una IP ni una red ({ $origin }).
server-setting-duration = { $name }: «{ $value }» no es cada cuánto; se escribe así: 30m, 24h o 7d ({ $origin }).
server-setting-yes-no = { $name }: «{ $value }» no es yes ni no ({ $origin }).
server-setting-tls-half = tls_cert y tls_key van juntos: falta uno de los dos.
server-setting-smtp = smtp: { $why } ({ $origin }).
server-setting-imap = imap: { $why } ({ $origin }).
server-setting-mail-from = { $name }: «{ $value }» no es una dirección de correo. Es la que sale como remitente, así: hola@tienda.example ({ $origin }).
server-setting-sign-in = [[sign_in]] «{ $id }»: { $why } ({ $origin }).
server-sign-in-id = el id lleva solo minúsculas, cifras y guiones, como «acme»
server-sign-in-twice = hay otro con el mismo id
server-sign-in-preset = pon preset (google, apple, microsoft o facebook) o issuer, uno de los dos
server-sign-in-issuer = issuer es una dirección https, la que el proveedor publica
server-sign-in-client = falta client_id
server-sign-in-secret = falta client_secret
server-sign-in-tenant = tenant es common, organizations, consumers o el identificador de la organización
server-sign-in-key = Apple necesita team_id, key_id y key_file, el archivo .p8 con la clave
server-imap-scheme = tiene que empezar por imap:// o imaps://
server-imap-folder = la carpeta lleva signos que ninguna carpeta tiene
server-smtp-scheme = tiene que empezar por smtp:// o smtps://
server-smtp-host = no dice ningún servidor
server-smtp-port = el puerto tiene que ser un número del 1 al 65535
server-smtp-login = usuario y contraseña van juntos, y dentro de ellos @ se escribe %40, : se escribe %3A y / se escribe %2F
server-setting-file = Los ajustes de { $file } no se entienden, línea { $line }: { $why }

# Por qué se para
server-bug = Es un fallo de Plaza. Detalle: { $why }
server-start-failed = No se puede arrancar: { $why }
server-system-absent = no existe
server-system-denied = no hay permiso
server-system-folder = es una carpeta
server-system-read-only = el disco solo se puede leer
server-system-full = el disco está lleno
server-system-taken = ya lo usa otro programa; ciérralo o escucha en otro puerto
server-system-foreign = esta máquina no tiene esa dirección
server-system-no-text = no es texto en UTF-8
server-listen-unfit = «{ $address }» no es una dirección en la que escuchar; se escribe así: localhost:8080 o 192.168.1.10:8080
server-folder-served = Un servidor de Plaza tiene abierta la tienda de { $folder }: páralo primero, o elige otra carpeta con --data.
server-setting-unknown = no existe el ajuste «{ $name }»; «plaza config» los muestra todos
server-user-nobody = Nadie tiene aquí una cuenta con { $address }. «plaza user invite» la crea.
server-listen-failed = No se puede escuchar en { $address }: { $why }
server-file-unreadable = No se puede leer { $file }: { $why }
server-folder-unwritable = No se puede escribir en { $folder }: { $why }
server-tls-unfit = El certificado o su clave no sirven: { $file }: { $why }
server-store-unavailable = La base de datos no responde: { $why }
server-store-busy = Hay demasiados cambios a la vez: prueba otra vez dentro de un momento.
server-store-broken = La base de datos ha fallado. Detalle: { $why }
server-search-broken = El índice de búsqueda no se puede usar: { $why }
server-duty-twice = Es un fallo de Plaza: dos tareas se llaman { $name }.
server-not-found = No existe.
server-forbidden = No está permitido.
server-conflict = Alguien lo ha cambiado mientras tanto: prueba otra vez.
server-key-reused = Esa clave ya se usó para otra petición.

# Lo que hacen las órdenes
server-setup = Todavía no tiene a nadie. Ábrela con este enlace, que sirve una vez y solo se enseña aquí:
  { $link }
server-open = Tu tienda está abierta en { $url } (Ctrl-C la cierra)
server-migrated = { $count ->
    [0] La base de datos ya estaba al día.
    [one] Una migración hecha.
   *[other] { $count } migraciones hechas.
}
server-retried = Se intentarán otra vez { $facts ->
    [one] un hecho
   *[other] { $facts } hechos
}, { $jobs ->
    [one] un trabajo
   *[other] { $jobs } trabajos
} y { $deadlines ->
    [one] un plazo
   *[other] { $deadlines } plazos
}.
server-retried-nothing = No había nada apartado.
server-reindex-served = En { $folder } hay un servidor: hace un índice nuevo y, mientras, responde con el que tiene.
server-reindex-products = { $count ->
    [one] un producto
   *[other] { $count } productos
}
server-reindex-built = { $count ->
    [one] Índice hecho: un documento.
   *[other] Índice hecho: { $count } documentos.
}
server-reindex-answers = Índice hecho: ya responde el nuevo.
server-reindex-failed = El servidor no ha podido hacerlo: { $why }
server-reindex-unfinished = El servidor no ha terminado: pídelo otra vez cuando esté en marcha.
server-synonyms-kept = { $count ->
    [one] Un grupo guardado.
   *[other] { $count } grupos guardados.
}
server-synonyms-same = { $count ->
    [one] Un grupo, el mismo que antes.
   *[other] { $count } grupos, los mismos que antes.
}
server-searches = Búsquedas sin resultado, del { $first } al { $last }
server-searches-none = ninguna
server-pictures-waiting = falta      { $source }  { $count ->
    [0] (aún no se ha intentado)
    [one] (un intento)
   *[other] ({ $count } intentos)
}
server-pictures-refused = rechazada  { $source }  { $why } [{ $code }]
server-pictures-too-large = La imagen tiene demasiados píxeles.
server-pictures-all = { $count }
server-pictures-or-more = { $count } o más
server-pictures-sum = Faltan: { $waiting } · Rechazadas: { $refused }
server-pictures-again = { $count ->
    [0] No hay ninguna imagen que descargar otra vez.
    [one] El servidor descargará otra vez una imagen.
   *[other] El servidor descargará otra vez { $count } imágenes.
}
server-features-name = nombre
server-features-dimension = para qué
server-features-moments = cuándo
server-features-state = estado
server-features-default = de partida
server-features-who = quién responde
server-features-hours = horas por semana
server-features-state-closed = cerrada
server-features-state-staff = solo nosotros
server-features-state-everyone = abierta
server-features-dimension-together = comprar en compañía
server-features-dimension-reviews = opiniones y valoraciones
server-features-dimension-recommendations = recomendaciones
server-features-dimension-communities = comunidad
server-features-dimension-presence = presencia en redes
server-features-dimension-apps = aplicaciones y anuncios
server-features-moment-before = antes
server-features-moment-during = durante
server-features-moment-after = después
server-features-decided = { $state }: lo decidió { $who }, { $at }
server-features-by-visitor = una visita
server-features-by-member = un miembro
server-features-by-staff = alguien de la tienda
server-features-by-operator = quien mantiene el programa
server-features-by-house = la propia tienda

# Cómo está la tienda
server-doctor-well = bien
server-doctor-look = ojo
server-doctor-broken = MAL
server-doctor-folder = carpeta de datos
server-doctor-migrations = migraciones
server-doctor-pending = falta { $name }: se hace con «plaza migrate».
server-doctor-sign-in = entrar con otras cuentas
server-doctor-mail = envío de correo
server-doctor-no-smtp = la tienda no envía correos: se leen en /admin/mail. Para enviarlos, pon los ajustes smtp (smtp://usuario:contraseña@servidor:587) y mail_from.
server-doctor-database = base de datos ({ $engine })
server-doctor-damaged = el archivo está dañado. Detalle: { $why }
server-doctor-dangling = una fila de { $table } apunta a una de { $parent } que no está.
server-doctor-log-ahead = el registro de hechos va por delante de las transacciones de este servidor: ¿viene de una copia de otro?
server-doctor-log = registro de hechos
server-doctor-log-held = { $who } lo retiene desde hace { $seconds } s: lo que pasa se oye tarde.
server-doctor-log-session = la sesión { $id } de { $database } ({ $doing })
server-doctor-log-prepared = la transacción preparada { $id } de { $database }
server-doctor-aside = reacciones, trabajos y plazos
server-doctor-reaction = { $reaction } no ha podido atender un hecho sobre { $subject }. Detalle: { $why }
server-doctor-job = el trabajo { $job } ({ $id }) está apartado. Detalle: { $why }
server-doctor-deadlines = { $count ->
    [one] un plazo está apartado.
   *[other] { $count } plazos están apartados.
}
server-doctor-retry = lo apartado se intenta otra vez con «plaza retry».
server-doctor-no-shop = Aquí no hay ninguna tienda: { $file } no existe. «plaza serve» crea una; si está en otro sitio, indícalo con --data.
server-doctor-faults = { $count ->
    [one] Hay una cosa rota.
   *[other] Hay { $count } cosas rotas.
}
server-doctor-disk = espacio en disco
server-doctor-disk-low = en { $folder } quedan { $free } MB: haz sitio o pasa la carpeta a un disco más grande.
server-doctor-disk-full = en { $folder } solo quedan { $free } MB: la tienda dejará de guardar. Haz sitio ya.
server-doctor-clock = relojes
server-doctor-clock-skew = el reloj de la base de datos y el de esta máquina se llevan { $seconds } s: ponlos en hora (NTP).
server-doctor-clock-ahead = el reloj de la tienda va { $seconds } s por delante del de la máquina: alguien lo adelantó y no vuelve atrás.
server-doctor-mail-away = el servidor de correo no contesta o no deja entrar: revisa smtp. Detalle: { $why }
server-doctor-permissions = permisos
server-doctor-open-folder = cualquiera en esta máquina puede leer { $path }: chmod o-rwx { $path }
server-doctor-open-secret = cualquiera en esta máquina puede leer { $path }, que tiene secretos: chmod 600 { $path }
server-doctor-backups = copias
server-doctor-backups-none = no hay ninguna en { $folder }: hazla con «plaza backup», o pon backup_every para que se haga sola.
server-doctor-backups-old = la última es de hace { $days } días: haz otra con «plaza backup», o pon backup_every.
server-doctor-tls = certificado
server-doctor-address = dirección pública
server-doctor-address-away = desde aquí no se llega a { $url }: mira el DNS, el cortafuegos y el proxy. Detalle: { $why }
server-doctor-address-plain = { $url } no va cifrada: pon un certificado (tls_cert, tls_key) o un proxy que cifre.

# Copias
server-backup-done = Copia hecha: { $file } ({ $size })
server-backup-damaged = { $count ->
    [one] Una imagen ya estaba dañada en la tienda y no va en la copia; el registro dice cuál.
   *[other] { $count } imágenes ya estaban dañadas en la tienda y no van en la copia; el registro dice cuáles.
}
server-backup-exists = { $file } ya existe: elige otro nombre.
server-backup-unwritable = No se puede escribir la copia { $file }: { $why }
server-backup-before-migration = Esta versión cambia las tablas y antes hay que copiar la tienda, pero no se puede: { $why } Arréglalo, o di backup_before_migration = false para seguir sin copia.
server-restore-unreadable = No se puede leer: { $why }
server-restore-no-backup = No es una copia de Plaza, o está cortada.
server-restore-damaged = La copia está dañada ({ $part }); no se ha tocado nada.
server-restore-newer = La copia es de una versión más nueva de Plaza ({ $program }): actualiza el programa. No se ha tocado nada.
server-restore-occupied = { $shop } ya tiene una tienda. Para cambiarla por la copia, añade --force; si la quieres guardar, antes «plaza backup».
server-restore-pictures = No se pueden guardar las imágenes: { $why } La tienda sigue como estaba.
server-restore-whole = La copia está entera: del { $at }, { $rows } filas y { $files } imágenes ({ $engine }).
server-restore-done = Tienda restaurada, como estaba el { $at }: { $rows } filas y { $files } imágenes. Todo el mundo tiene que entrar otra vez.
server-restore-jobs = Los trabajos pendientes están apartados, porque puede que ya se hicieran. «plaza doctor» los enseña y «plaza retry» los vuelve a intentar.

# Personas
server-user-link = Abre este enlace en un navegador. Vale una sola vez:
server-demo-owner = Para entrar en la trastienda como dueña de la demo, elige una contraseña aquí:
