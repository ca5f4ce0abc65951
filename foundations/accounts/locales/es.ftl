# Campos
accounts-name = Nombre
accounts-address = Correo electrónico
accounts-address-hint = Te escribiremos ahí para confirmar que es tuyo.
accounts-password = Contraseña
accounts-password-new = Contraseña nueva
accounts-password-current = Contraseña actual
accounts-password-hint = Al menos 10 caracteres. Una frase corta que solo tú dirías funciona muy bien.
accounts-password-change = Cambiar la contraseña
accounts-password-save = Guardar la contraseña
accounts-password-done = Contraseña cambiada. Hemos cerrado tus demás sesiones.
accounts-save = Guardar
accounts-saved = Guardado.

# Crear cuenta
accounts-sign-up-title = Crear cuenta
accounts-sign-up-lead = Con tu cuenta te reconocemos cuando vuelves.
accounts-sign-up-go = Crear cuenta
accounts-age = Tengo 14 años o más
accounts-terms = Acepto las condiciones
accounts-terms-read = Leer las condiciones
accounts-privacy-read = Qué hacemos con tus datos
accounts-have-account = Ya tengo cuenta
accounts-age-missing = Para tener cuenta hay que tener 14 años.
accounts-terms-missing = Para crear la cuenta hace falta que aceptes las condiciones.
accounts-sent-title = Mira tu correo
accounts-sign-up-sent = Te hemos escrito. Abre el correo y sigue el enlace: vale 24 horas.
accounts-reset-sent = Si hay una cuenta con ese correo, te hemos escrito. Abre el correo y sigue el enlace: vale una hora.
accounts-sent-advice = Si no llega en unos minutos, mira en el correo no deseado y comprueba que escribiste bien la dirección.
accounts-sent-again = Volver a intentarlo

# Confirmar, invitar
accounts-confirm-title = Confirma tu correo
accounts-confirm-lead = Vas a abrir tu cuenta con { $address }.
accounts-confirm-go = Confirmar y entrar
accounts-confirm-elsewhere = Este no es el navegador con el que se creó la cuenta, así que elige aquí tu contraseña. Si no pediste tú la cuenta, cierra esta página.
accounts-invite-title = Te han invitado
accounts-invite-lead = { $shop } te invita a tener una cuenta. Tu papel: { $role }. Dinos cómo te llamas y elige una contraseña.
accounts-invite-go = Aceptar y entrar
accounts-over-title = Este enlace ya no vale
accounts-link-over = Los enlaces sirven una sola vez y durante un tiempo. Puedes pedir otro.
accounts-link-sign-in-first = Entra primero en tu cuenta en este navegador y vuelve a abrir el enlace.
accounts-link-already-member = Este correo ya tiene cuenta. Entra con tu contraseña o pide otra.

# Entrar y salir
accounts-sign-in-title = Entrar
accounts-sign-in-go = Entrar
accounts-sign-in-wrong = El correo o la contraseña no son correctos. Revísalos o pide otra contraseña.
accounts-sign-in-suspended = Esta cuenta está suspendida. Escríbenos y lo vemos.
accounts-no-account = Crear cuenta
accounts-forgotten = He olvidado la contraseña
accounts-forgotten-title = Contraseña olvidada
accounts-forgotten-lead = Dinos tu correo y te mandamos un enlace para elegir otra.
accounts-forgotten-go = Enviar el enlace
accounts-reset-title = Elige otra contraseña
accounts-reset-lead = Al guardarla se cierran todas tus sesiones y vuelves a entrar con la nueva.
accounts-reset-done = Contraseña cambiada. Ya puedes entrar con ella.
accounts-sign-out = Salir
accounts-sign-out-done = Has salido.

# Mi cuenta
accounts-account-title = Mi cuenta
accounts-account-lead = Entras con { $address }.
accounts-welcome = Te damos la bienvenida. Tu correo está confirmado.
accounts-lang = Idioma de tus correos
accounts-lang-hint = En este idioma te escribimos.
accounts-lang-es = Español
accounts-lang-en = English
accounts-security-title = Cómo entras
accounts-sessions = Sesiones abiertas
accounts-sessions-lead = Los navegadores en los que has entrado. Si no reconoces uno, ciérralo y cambia la contraseña.
accounts-session-this = este navegador
accounts-session-times = Entró el { $begun } · última visita el { $seen }
accounts-session-end = Cerrar
accounts-sessions-end-others = Cerrar todas las demás
accounts-sessions-ended = Sesiones cerradas.
accounts-browser-unknown = Navegador desconocido

# Lo que no puede ser
accounts-name-missing = Escribe tu nombre.
accounts-name-long = El nombre puede tener { $most } caracteres como mucho.
accounts-name-unfit = Escribe un nombre sin enlaces ni signos raros.
accounts-address-unfit = Escribe un correo al que podamos escribirte, como ana@ejemplo.es.
accounts-password-short = La contraseña necesita { $least } caracteres como mínimo.
accounts-password-long = La contraseña puede tener { $most } caracteres como mucho.
accounts-password-common = Esa contraseña es de las primeras que se prueban. Elige otra.
accounts-password-known = La contraseña no puede ser tu nombre, tu correo ni el nombre de la tienda.
accounts-password-other-before = Esa no es tu contraseña actual.

# Segundo paso
accounts-second-title = Un código más
accounts-second-lead = Escribe el código de seis cifras que muestra tu aplicación.
accounts-second-hint = ¿Has perdido el teléfono? Escribe uno de tus códigos de recuperación.
accounts-second-code = Código
accounts-second-again = Volver a entrar desde el principio
accounts-second-wrong = Ese código no vale. Mira el que muestra ahora tu aplicación.
accounts-second-over = Se acabó el tiempo o los intentos. Entra otra vez desde el principio.
accounts-second-already-on = El segundo paso ya está puesto.
accounts-second-not-on = El segundo paso no está puesto.
accounts-second-not-shown = Ni la contraseña ni el código son correctos.
accounts-second-about = Con un segundo paso, quien sepa tu contraseña no puede entrar: hace falta también un código de tu teléfono.
accounts-second-settings = Segundo paso al entrar
accounts-second-begin = Poner el segundo paso
accounts-second-change = Cambiar el segundo paso
accounts-second-step-app = Instala una aplicación de códigos en el teléfono, si no la tienes.
accounts-second-step-scan = Escanea el dibujo con ella.
accounts-second-step-code = Escribe el código que te muestra.
accounts-second-drawing = Dibujo para la aplicación de códigos
accounts-second-by-hand = ¿No puedes escanearlo? Escribe esta clave en la aplicación:
accounts-second-confirm = Comprobar y poner
accounts-second-on-now = Hecho. Desde ahora te pediremos un código al entrar.
accounts-second-codes-lead = Guarda estos códigos de recuperación donde no los vea nadie. Cada uno sirve una vez si pierdes el teléfono. No volveremos a mostrarlos.
accounts-second-is-on = Puesto desde el { $since }. { $count ->
    [0] No te quedan códigos de recuperación.
    [one] Te queda 1 código de recuperación.
   *[other] Te quedan { $count } códigos de recuperación.
}
accounts-second-renew = Hacer otros códigos de recuperación
accounts-second-proof = Tu contraseña o un código
accounts-second-off = Quitar el segundo paso
accounts-second-off-done = El segundo paso se ha quitado.

# Llaves de acceso
accounts-passkeys = Llaves de acceso
accounts-passkeys-lead = Entras con la huella, la cara o el PIN de tu dispositivo, sin contraseña y sin códigos.
accounts-passkey-enter = Entrar con una llave de acceso
accounts-passkey-prove = Usar una llave de acceso
accounts-passkey-make = Añadir una llave de acceso
accounts-passkey-name = Nombre de la llave
accounts-passkey-name-hint = Para reconocerla luego: «Móvil», «Portátil del trabajo».
accounts-passkey-change = Cambiarla o quitarla
accounts-passkey-rename = Guardar el nombre
accounts-passkey-remove = Quitar esta llave
accounts-passkey-added = Llave añadida. La próxima vez puedes entrar con ella.
accounts-passkey-removed = Llave quitada.
accounts-passkey-made = Creada el { $day }
accounts-passkey-used = usada el { $day }
accounts-passkey-elsewhere = Las llaves de acceso funcionan en la dirección de la tienda:
accounts-passkey-none-here = Este navegador no tiene llaves de acceso. Entra de otra forma.
accounts-passkey-script = Las llaves de acceso necesitan JavaScript. Sin él, entra con tu contraseña.
accounts-passkey-script-make = Para añadir una llave de acceso hace falta JavaScript.
accounts-passkey-broken = No ha funcionado. Prueba otra vez o entra de otra forma.
accounts-passkey-given-up = No se ha usado ninguna llave. Puedes probar otra vez.
accounts-passkey-unavailable = Las llaves de acceso necesitan que la tienda se visite con https y un nombre, o en localhost.
accounts-passkey-over = Ha pasado demasiado tiempo. Prueba otra vez.
accounts-passkey-unproven = Esa llave no vale aquí. Prueba con otra o entra de otra forma.
accounts-passkey-cloned = No aceptamos esa llave porque parece copiada. Te hemos escrito.
accounts-passkey-known = Esa llave ya está añadida.
accounts-passkey-too-many = Se pueden tener { $most } llaves como mucho. Quita antes alguna.
accounts-password-none = No tienes contraseña.
accounts-password-none-go = Elegir una por correo

# Otro correo
accounts-address-title = Cambiar el correo
accounts-address-lead = Te escribiremos a la dirección nueva para que la confirmes, y a la de ahora para que puedas deshacerlo.
accounts-address-new = Correo nuevo
accounts-address-go = Enviar los correos
accounts-address-same = Ese es el correo que ya tienes.
accounts-address-asked = Te hemos escrito a la dirección nueva. En cuanto la confirmes, entrarás con ella.
accounts-address-moved = Correo cambiado. Desde ahora entras con el nuevo.
accounts-address-confirm-title = Confirma tu correo nuevo
accounts-address-confirm-lead = Desde ahora entrarás con { $address }, y ahí te escribiremos.
accounts-address-confirm-go = Confirmar este correo
accounts-address-undo-title = Dejar el correo de antes
accounts-address-undo-lead = Tu cuenta vuelve a { $address }. Elige otra contraseña: quien pidió el cambio estaba dentro de tu cuenta. Se cierran todas las sesiones y se quitan las llaves de acceso, las cuentas enlazadas y los códigos que se añadieron desde una semana antes.
accounts-address-undo-go = Deshacer el cambio

# Volver a decir quién eres
accounts-prove-title = Confirma que eres tú
accounts-prove-lead = Hace un rato que entraste. Antes de cambiar cómo entras en tu cuenta, dinos otra vez quién eres.
accounts-prove-go = Continuar
accounts-prove-again = Sal y vuelve a entrar: durante los diez minutos siguientes puedes cambiarlo.
accounts-prove-first = Antes de eso, confirma que eres tú.
accounts-advice = Entras solo con tu contraseña, y con ella se lleva la tienda entera. Añade una llave de acceso o un segundo paso.
accounts-advice-go = Añadirla ahora
accounts-credential-last = Es tu única forma de entrar. Añade antes otra.

# Trastienda
accounts-people-title = Personas
accounts-people-lead = Quién tiene cuenta, qué puede hacer y quién puede entrar.
accounts-people-search = Buscar por nombre o correo
accounts-people-search-go = Buscar
accounts-people-none = Todavía no hay nadie. Invita a quien trabaje contigo.
accounts-people-none-found = Nadie coincide. Prueba con menos letras.
accounts-people-more = Ver más personas
accounts-people-invite = Invitar a alguien
accounts-people-invite-lead = Recibirá un correo con un enlace que vale 7 días.
accounts-people-invite-go = Enviar la invitación
accounts-people-invited-before = Con ese formulario ya enviaste una invitación y no se ha enviado otra. Para invitar a otra persona, usa este.
accounts-people-invited = Invitación enviada.
accounts-person-lead = { $address } · desde el { $day }
accounts-role = Papel
accounts-role-hint = Solo quien es dueño de la tienda puede nombrar a otros dueños o encargados.
accounts-role-give = Guardar el papel
accounts-role-owner = dueña o dueño
accounts-role-manager = encargada o encargado
accounts-role-agent = atención al cliente
accounts-role-moderator = moderación
accounts-role-seller = quien vende
accounts-role-member = cliente
accounts-role-own = Tu propio papel tiene que cambiarlo otra persona.
accounts-role-owners-only = Ese papel solo puede darlo o quitarlo quien es dueño de la tienda.
accounts-role-last-owner = Es la única persona dueña de la tienda. Nombra antes a otra.
accounts-suspended = suspendida
accounts-suspended-advice = Esta cuenta está suspendida: no puede entrar.
accounts-suspend = Suspender la cuenta
accounts-suspend-hint = Cierra sus sesiones y no podrá entrar hasta que la restaures.
accounts-restore = Restaurar la cuenta
accounts-suspend-own = Sobre tu propia cuenta tiene que decidir otra persona.
accounts-suspend-owners-only = Eso solo puede decidirlo quien es dueño de la tienda.
accounts-suspend-last-owner = Es la única persona dueña de la tienda. Nombra antes a otra.
accounts-invite-already-member = Ese correo ya tiene cuenta. Busca a esa persona y dale el papel.
accounts-invite-too-many = Ya le hemos escrito varias veces en la última hora. Espera un poco.

# plaza doctor
accounts-doctor = personas
accounts-doctor-no-owner = nadie puede entrar como dueño de la tienda; crea uno con «plaza user invite»
accounts-doctor-suspended-inside = { $count ->
    [one] 1 sesión de una cuenta suspendida
   *[other] { $count } sesiones de cuentas suspendidas
}
# Quien se va
accounts-erased = usuario eliminado
accounts-notices-title = Avisos, y de qué quieres enterarte
accounts-profile-title = Tu perfil, y quién ve qué
accounts-friends-title = Amigos
accounts-person-profile = Su perfil
accounts-data-title = Tus datos
accounts-person-data = Sus datos
accounts-person-erased = Cuenta eliminada. Existió desde el { $day }.
accounts-person-leaves = Se elimina el { $day }
accounts-leave-unproved = No coincide con lo que tenemos. Escríbelo otra vez.
accounts-leave-unsure = Marca la casilla para confirmar que quieres borrarla.
accounts-leave-last-owner = Es la única cuenta dueña de la tienda. Nombra antes a otra persona como dueña.
accounts-leave-owners-only = Eso solo puede decidirlo quien es dueño de la tienda.
accounts-leave-own = Lo de tu propia cuenta se hace en «Tus datos».
accounts-leave-reasonless = Elige un motivo.
accounts-personal-passkeys = Tus llaves de acceso: cómo las llamas y cuándo las usaste
accounts-personal-ceremonies = Llaves de acceso que se están usando en este momento
accounts-personal-second = Si tienes activado el segundo paso
accounts-personal-recovery = Huellas de tus códigos de recuperación
accounts-personal-pending = Entradas que esperan un código
accounts-personal-person = Tu cuenta: nombre, correo e idioma, para que puedas entrar y te podamos escribir. La contraseña no se puede leer y no está en el archivo.
accounts-personal-words = Las palabras de tu nombre y de tu dirección, para que la tienda te encuentre al buscarte.
accounts-personal-former = Las direcciones de correo que tuviste antes, para encontrar y borrar lo que guardamos con ellas.
accounts-personal-sessions = Los navegadores en los que has entrado, para que veas si alguno no es tuyo.
accounts-personal-asked = Los correos con enlace que se pidieron para tu dirección. Se olvidan solos.
accounts-audit-role = cambió el papel de una persona
accounts-audit-standing = suspendió o restauró una cuenta
accounts-audit-invited = invitó a una persona
accounts-audit-leaves = mandó borrar una cuenta
accounts-audit-stays = anuló el borrado de una cuenta
accounts-audit-handed-over = descargó los datos de una persona

# Entrar con otra cuenta
accounts-provider-go = Continuar con { $provider }
accounts-provider-away = Vamos a { $provider }
accounts-provider-away-lead = { $provider } te preguntará quién eres y te devolverá aquí.
accounts-provider-not-offered = Ya no se puede entrar con esa cuenta. Entra de otra forma o pide una contraseña por correo.
accounts-provider-over = Ha pasado demasiado tiempo o empezaste en otra ventana. Vuelve a intentarlo.
accounts-provider-denied = No diste permiso y por eso no te hemos reconocido. Puedes intentarlo otra vez o entrar de otra forma.
accounts-provider-unfit = La respuesta no encaja con lo que preguntamos y no la aceptamos. Vuelve a intentarlo o entra de otra forma.
accounts-provider-down = Ahora no responden al otro lado. Inténtalo dentro de un rato o entra de otra forma.
accounts-provider-join-vouched = { $provider } nos dice que eres { $address }. Solo falta esto.
accounts-provider-join-lead = Entras con { $provider }. Para abrir tu cuenta solo falta esto.
accounts-identities-title = Cuentas con las que entras
accounts-identities-lead = Puedes entrar con cuentas que tengas en otros sitios.
accounts-identities-none = Todavía no has enlazado ninguna.
accounts-identities-only-gone = Ya no se puede entrar con ninguna de estas cuentas y no tienes contraseña.
accounts-identities-get-password = Pide una por correo
accounts-identity-times = Desde el { $linked } · última vez el { $used }
accounts-identity-gone = ya no se ofrece
accounts-identity-link = Enlazar { $provider }
accounts-identity-linked = Enlazada. Ya puedes entrar con ella.
accounts-identity-unlink = Quitar
accounts-identity-unlinked = Quitada. Ya no se puede entrar con ella.
accounts-identity-anothers = Esa cuenta ya sirve para entrar como otra persona de esta tienda.
accounts-identity-other-session = Quien volvió no es quien salió. Empieza otra vez desde aquí.
accounts-personal-identities = Cuentas de otros sitios con las que entras
accounts-personal-passages = Intentos de entrar con una cuenta de otro sitio
accounts-doctor-provider-down = para entrar con «{ $provider }» hay que poder leer lo que publica y no responde como debe: revisa su dirección en [[sign_in]] y la red
accounts-tokens-title = Llaves para programas

accounts-api-group = Personas
accounts-api-group-own = Tu cuenta
accounts-api-get-own-profile = Tu perfil.
accounts-api-change-own-profile = Cambia tu nombre o tu idioma.
accounts-api-list-own-sessions = Los navegadores en los que has entrado.
accounts-api-end-own-session = Cierra una de tus sesiones.
accounts-api-list-people = Las personas con cuenta, las más recientes primero.
accounts-api-get-person = Una de ellas.
accounts-api-give-role = Da a alguien otro papel en la tienda.
accounts-api-suspend-person = Suspende una cuenta: no puede entrar y se cierran sus sesiones.
accounts-api-restore-person = Vuelve a dejar entrar a alguien.
