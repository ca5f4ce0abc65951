# Lo que la tienda sabe de ti
privacy-mine = Tus datos
privacy-mine-lead = Guardamos lo justo para que tengas tu cuenta, te podamos escribir y la tienda cumpla la ley. Aquí te lo llevas todo o lo borras.
privacy-known = Qué guardamos, cosa por cosa
privacy-download = Descargar todo
privacy-download-hint = Un archivo zip con tus datos en JSON y en CSV separado por comas.
privacy-file-name = mis-datos.zip

privacy-leave = Borrar mi cuenta
privacy-goes = { $count ->
    [one] Cierras todas tus sesiones ahora mismo. Tienes 1 día para volver: basta con entrar y decir que te quedas. Después borramos tu nombre, tu correo, tus contraseñas y lo que te hemos escrito, y no se puede deshacer.
   *[other] Cierras todas tus sesiones ahora mismo. Tienes { $count } días para volver: basta con entrar y decir que te quedas. Después borramos tu nombre, tu correo, tus contraseñas y lo que te hemos escrito, y no se puede deshacer.
}
privacy-stays = Lo que se queda cuando alguien borra su cuenta:
privacy-stays-ids = Identificadores sin nombre: dicen qué pasó y cuándo, no quién eras.
privacy-kept = { $why } ({ $table }: { $column })
privacy-proof-password = Tu contraseña
privacy-proof-address = Escribe tu correo para confirmar
privacy-sure = Quiero borrar mi cuenta y lo que guardáis de mí
privacy-leave-go = Borrar la cuenta
privacy-leaving = Tu cuenta se borra el { $day }. Si has cambiado de idea, quédate.
privacy-stay = Quiero quedarme
privacy-stayed = Te quedas. Tu cuenta sigue como estaba.
privacy-left = Tu cuenta se va a borrar
privacy-left-lead = { $count ->
    [one] Hemos cerrado tus sesiones. Dentro de 1 día lo borramos todo.
   *[other] Hemos cerrado tus sesiones. Dentro de { $count } días lo borramos todo.
}
privacy-left-back = Te hemos escrito para confirmarlo. Si cambias de idea antes, entra y di que te quedas.
privacy-left-sign-in = Entrar y quedarme
privacy-left-home = Ir a la portada

# El archivo
privacy-readme-name = LEEME.txt
privacy-readme-head = Todo lo que { $shop } guarda de { $name }, el { $day }.
privacy-readme-files = Cada tabla está dos veces: en JSON, para programas, y en CSV separado por comas (UTF-8), para hojas de cálculo. Un apóstrofo delante de un signo lo protege: sin él, la hoja de cálculo lo tomaría por el principio de una fórmula.
privacy-readme-table = { $count ->
    [one] { $file }: 1 fila. { $what }
   *[other] { $file }: { $count } filas. { $what }
}
privacy-readme-nothing = { $file }: no hay nada tuyo. { $what }

# Para quien lleva la tienda
privacy-theirs = Datos de una persona
privacy-theirs-download = Entregar sus datos
privacy-theirs-download-lead = Si los pide por carta o por teléfono. Comprueba antes quién es: lleva su correo y todo lo que guardamos. Queda en el registro de cambios.
privacy-theirs-leave = Borrar su cuenta
privacy-theirs-goes = { $count ->
    [one] Cierra sus sesiones y le escribimos. Se borra pasado 1 día, por si no era quien decía ser. Si es por la edad o por una orden, suspende antes la cuenta: si no, la persona puede entrar y anular el borrado. Queda en el registro de cambios.
   *[other] Cierra sus sesiones y le escribimos. Se borra pasados { $count } días, por si no era quien decía ser. Si es por la edad o por una orden, suspende antes la cuenta: si no, la persona puede entrar y anular el borrado. Queda en el registro de cambios.
}
privacy-theirs-leaving = Se borra el { $day }.
privacy-theirs-stay = Anular el borrado
privacy-theirs-left = Se borrará cuando pase el plazo. Le hemos escrito.
privacy-theirs-stayed = El borrado queda anulado.
privacy-reason = Por qué
privacy-reason-asked = Lo ha pedido
privacy-reason-too-young = Tiene menos de catorce años
privacy-reason-ordered = Lo ordena una autoridad
privacy-record = Datos personales
privacy-record-lead = El registro de tratamientos que pide el RGPD (artículo 30). Lo escribe el programa con lo que hace cada parte de la tienda.
privacy-record-controller = Responsable
privacy-record-nobody = La tienda todavía no dice quién es. Complétalo en los ajustes.
privacy-record-rights = Cada persona descarga y borra lo suyo en «Tus datos». Fuera de la tienda solo intervienen el servidor de correo que hayas elegido y, si alguien entra con una cuenta de otro sitio, ese sitio.
privacy-record-tables = Qué se guarda y para qué
privacy-record-impersonal = Tablas sin datos de personas
