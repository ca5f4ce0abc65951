# Lo que dicen los correos
notifications-hello = Hola:
notifications-hello-name = Hola, { $name }:
notifications-copy = Si el botón no funciona, copia esta dirección en tu navegador:
notifications-automatic = Este correo se ha enviado automáticamente. Si respondes, lo leerá una persona.
notifications-automatic-only = Este correo se ha enviado automáticamente.

notifications-confirm-subject = Confirma tu dirección de correo
notifications-confirm-lead = Gracias por querer una cuenta en { $shop }. Solo falta que confirmes que esta dirección es tuya.
notifications-confirm-button = Confirmar mi dirección
notifications-confirm-until = El botón sirve una vez y durante un día.
notifications-confirm-not-you = Si no has sido tú, no hagas nada: sin confirmar no hay cuenta.

notifications-already-subject = Ya tienes cuenta en { $shop }
notifications-already-lead = Alguien, seguramente tú, ha querido abrir una cuenta en { $shop } con esta dirección. Ya tienes una: entra con tu contraseña de siempre.
notifications-already-button = Entrar
notifications-already-until = ¿No recuerdas la contraseña? En la página de entrada puedes pedir otra.
notifications-already-not-you = Si no has sido tú, no hagas nada: tu cuenta sigue como estaba.

notifications-reset-subject = Elige una contraseña nueva
notifications-reset-lead = Has pedido una contraseña nueva para tu cuenta en { $shop }.
notifications-reset-button = Elegir contraseña
notifications-reset-until = El botón sirve una vez y durante una hora.
notifications-reset-not-you = Si no has sido tú, no hagas nada: tu contraseña sigue siendo la misma.

notifications-invite-subject = Te invitan a { $shop }
notifications-invite-lead = { $shop } te ha invitado { $role }. Elige una contraseña y listo.
notifications-invite-button = Aceptar la invitación
notifications-invite-until = El botón sirve una vez y durante una semana.
notifications-invite-not-you = Si no esperabas esta invitación, no hagas nada: sin tu contraseña no hay cuenta.

notifications-changed-subject = Tu contraseña ha cambiado
notifications-changed-lead = Acaba de cambiar la contraseña de tu cuenta en { $shop }. Por seguridad, se han cerrado tus otras sesiones.
notifications-changed-button = No he sido yo
notifications-changed-until = Si has sido tú, no tienes que hacer nada.
notifications-changed-not-you = Si no has sido tú, pulsa el botón, elige otra contraseña ahora mismo y avísanos.

notifications-second-on-subject = El segundo paso está puesto
notifications-second-on-lead = Desde ahora, para entrar en tu cuenta de { $shop } hará falta también un código de tu aplicación.
notifications-second-off-subject = El segundo paso se ha quitado
notifications-second-off-lead = Para entrar en tu cuenta de { $shop } ya no hace falta un código.
notifications-recovery-used-subject = Se ha usado un código de recuperación
notifications-recovery-used-lead = Alguien, seguramente tú, ha entrado en tu cuenta de { $shop } con un código de recuperación. Ese código ya no vale.
notifications-passkey-added-subject = Tienes una llave de acceso nueva
notifications-passkey-added-lead = Se ha añadido una llave de acceso a tu cuenta de { $shop }. Con ella se entra sin contraseña.
notifications-passkey-removed-subject = Se ha quitado una llave de acceso
notifications-passkey-removed-lead = Se ha quitado una llave de acceso de tu cuenta de { $shop }.
notifications-passkey-cloned-subject = No hemos aceptado una de tus llaves
notifications-passkey-cloned-lead = Alguien ha querido entrar en tu cuenta de { $shop } con una llave de acceso que parece copiada. No ha entrado.
notifications-identity-linked-subject = Hay otra cuenta con la que se entra en la tuya
notifications-identity-linked-lead = Se ha enlazado una cuenta de otro sitio con la tuya de { $shop }. Con ella se entra sin contraseña.
notifications-identity-unlinked-subject = Con una cuenta ya no se entra en la tuya
notifications-identity-unlinked-lead = Se ha desenlazado una cuenta de otro sitio de la tuya de { $shop }. Con ella ya no se entra.
notifications-key-button = Ver cómo entro en mi cuenta
notifications-key-until = Si has sido tú, no tienes que hacer nada.
notifications-key-not-you = Si no has sido tú, pulsa el botón, quita lo que no reconozcas, cambia la contraseña y avísanos.

notifications-address-subject = Confirma tu dirección nueva
notifications-address-lead = Quieres que te escribamos aquí desde { $shop }. Solo falta que confirmes que esta dirección es tuya.
notifications-address-button = Confirmar mi dirección
notifications-address-until = El botón sirve una vez y durante un día, en un navegador en el que hayas entrado en tu cuenta.
notifications-address-not-you = Si no has sido tú, no hagas nada: esta dirección no se usará.

notifications-in-use-subject = Esta dirección ya tiene cuenta en { $shop }
notifications-in-use-lead = Alguien, seguramente tú, ha querido usar esta dirección en otra cuenta de { $shop }. Ya es la de la tuya, así que no ha cambiado nada.
notifications-in-use-button = Entrar
notifications-in-use-until = Una dirección solo puede ser de una cuenta.
notifications-in-use-not-you = Si no has sido tú, no hagas nada: tu cuenta sigue como estaba.

notifications-undo-subject = Van a cambiar el correo de tu cuenta
notifications-undo-lead = Han pedido que te escribamos desde { $shop } a otra dirección. En cuanto se confirme allí, entrarás con ella.
notifications-undo-button = No he sido yo
notifications-undo-until = Si has sido tú, no tienes que hacer nada. El botón sirve durante siete días.
notifications-undo-not-you = Si no has sido tú, pulsa el botón: tu cuenta vuelve a esta dirección, se cierran todas las sesiones y eliges otra contraseña.

notifications-role-owner = como dueña o dueño
notifications-role-manager = para llevar la tienda
notifications-role-agent = para atender a los clientes
notifications-role-moderator = para moderar lo que se publica
notifications-role-seller = para vender
notifications-role-member = para que tengas tu cuenta

# Los correos, para quien lleva la tienda
notifications-mail = Correo
notifications-mail-lead = Los que ha escrito la tienda. Se pueden leer durante siete días; los que llevan un enlace personal, solo hasta que salen.
notifications-no-smtp = La tienda todavía no puede enviar correo
notifications-no-smtp-how = Los correos se guardan y se leen aquí. Para enviarlos, pon en los ajustes smtp (smtp://usuario:contraseña@servidor:587) y mail_from (la dirección desde la que escribes), y arranca de nuevo.
notifications-find = Dirección completa
notifications-find-button = Buscar
notifications-states = Estado
notifications-all = Todos
notifications-state-waiting = Por enviar
notifications-state-sent = Enviado
notifications-state-kept = Solo guardado
notifications-state-refused = No enviado
notifications-none = No hay ningún correo
notifications-none-yet = Aparecerán aquí en cuanto alguien abra una cuenta, pida una contraseña o reciba una invitación.
notifications-none-found = Prueba con otro estado o con otra dirección, escrita entera.
notifications-older = Más antiguos
notifications-to = Para
notifications-written = Escrito
notifications-handed-over = Enviado
notifications-state = Estado
notifications-language = Idioma
notifications-in-es = Español
notifications-in-en = Inglés
notifications-message-id = Message-ID
notifications-attempts = Intentos
notifications-server-said = El servidor ha dicho
notifications-good-until = Su enlace sirve hasta
notifications-body = Lo que dice
notifications-html = Verlo como llega
notifications-emptied = Lo que decía se borró a los siete días.
notifications-emptied-sent = Llevaba un enlace personal, así que lo que decía se borró en cuanto salió.
notifications-is-secret = Lleva un enlace con el que cualquiera entraría en la cuenta de otra persona. Solo puede leerlo quien es dueño de la tienda.
notifications-send = Enviarlo ahora
notifications-why-refused = El servidor no lo ha aceptado. Mira si la dirección está bien escrita.
notifications-why-too-late = No se pudo enviar a tiempo y ya no se enviará. Si llevaba un enlace, quien lo pidió puede pedir otro.
notifications-no-server = La tienda todavía no puede enviar correo: faltan los ajustes smtp y mail_from.
notifications-is-waiting = Este correo ya está por enviar. Si lleva más de un día así, pide que se intente otra vez en /admin/jobs.
notifications-is-sent = Este correo ya se envió el { $day }.
notifications-is-too-late = El enlace de este correo ya no sirve. Quien lo pidió puede pedir otro.

notifications-doctor = correo
notifications-doctor-refused = { $count ->
    [one] el servidor de correo ha rechazado un correo en los últimos siete días: mira por qué en /admin/mail?state=refused.
   *[other] el servidor de correo ha rechazado { $count } correos en los últimos siete días: mira por qué en /admin/mail?state=refused.
}
notifications-personal-mail = Los correos que te hemos escrito. Lo que decían se borra a los siete días; los enlaces personales no están en el archivo.
notifications-audit-sent = volvió a enviar un correo
notifications-leaving-subject = Tu cuenta se va a borrar
notifications-leaving-lead = Vamos a borrar tu cuenta en { $shop } el { $day }, con todo lo que guardamos de ti. Hasta entonces puedes volver.
notifications-leaving-button = Quiero quedarme
notifications-leaving-until = Si te quieres ir, no tienes que hacer nada. No te escribiremos más.
notifications-leaving-not-you = Si no has sido tú, pulsa el botón, entra, di que te quedas y cambia tu contraseña.
notifications-personal-heads = A qué conversación pertenece cada correo, para que tu programa de correo los ponga juntos.
