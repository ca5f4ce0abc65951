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
accounts-handle = Nombre corto
accounts-handle-hint = Opcional. Letras sin acento, números, punto y guiones.
accounts-lang = Idioma de tus correos
accounts-lang-hint = En este idioma te escribimos.
accounts-lang-es = Español
accounts-lang-en = English
accounts-security-title = Contraseña y sesiones
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
accounts-handle-unfit = Usa de { $least } a { $most } letras sin acento, números, punto o guiones, sin signos seguidos ni en los extremos.
accounts-handle-reserved = Ese nombre corto está reservado. Elige otro.
accounts-handle-taken = Ese nombre corto, o uno que se lee igual, ya es de otra persona. Elige otro.
accounts-password-short = La contraseña necesita { $least } caracteres como mínimo.
accounts-password-long = La contraseña puede tener { $most } caracteres como mucho.
accounts-password-common = Esa contraseña es de las primeras que se prueban. Elige otra.
accounts-password-known = La contraseña no puede ser tu nombre, tu correo ni el nombre de la tienda.
accounts-password-other-before = Esa no es tu contraseña actual.

# Trastienda
accounts-people-title = Personas
accounts-people-lead = Quién tiene cuenta, qué puede hacer y quién puede entrar.
accounts-people-search = Buscar por nombre, correo o nombre corto
accounts-people-search-go = Buscar
accounts-people-none = Todavía no hay nadie. Invita a quien trabaje contigo.
accounts-people-none-found = Nadie coincide. Prueba con menos letras.
accounts-people-more = Ver más personas
accounts-people-invite = Invitar a alguien
accounts-people-invite-lead = Recibirá un correo con un enlace que vale 7 días.
accounts-people-invite-go = Enviar la invitación
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
