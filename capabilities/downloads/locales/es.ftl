# Archivos y claves que se compran.
downloads-downloads = Archivos y claves
downloads-lead = Lo que se entrega al momento: archivos que se descargan y claves que se reparten, una por unidad.
downloads-none = Todavía no vendes archivos ni claves
downloads-none-how = En el editor de un producto digital encontrarás el enlace a los suyos.
downloads-to-products = Ver los productos
downloads-col-what = Qué es
downloads-col-free = Claves libres
downloads-col-taken = Vendidas
downloads-more = Ver más
downloads-all = Todos
downloads-one-lead = lo que recibe quien lo compra, en cuanto está pagado
downloads-done = Hecho.
downloads-nothing-yet = Sin archivos ni claves
downloads-gone-name = Un producto que ya no existe
downloads-count-files = { $count ->
    [one] 1 archivo
   *[other] { $count } archivos
}
downloads-count-free = { $count ->
    [one] 1 clave libre
   *[other] { $count } claves libres
}
downloads-count-taken = { $count ->
    [one] 1 vendida
   *[other] { $count } vendidas
}
downloads-short-some = { $count ->
    [one] 1 compra por entregar
   *[other] { $count } compras por entregar
}
downloads-short-many = { $count } compras o más por entregar

downloads-files = Archivos
downloads-files-lead = Quien lo compra descarga siempre la última versión, también quien lo compró antes.
downloads-files-none = No hay ningún archivo
downloads-file = Archivo
downloads-file-hint = Hasta 200 MB, de cualquier tipo.
downloads-file-put = Subir el archivo
downloads-file-remove = Quitar
downloads-file-gone = un archivo que ya no está
downloads-file-missing = Elige un archivo.
downloads-file-empty = Ese archivo está vacío.
downloads-file-large = Ese archivo pasa de { $most } MB.
downloads-files-many = Ya hay { $most } archivos, y más no caben.
downloads-replaces = Sustituye a
downloads-replaces-none = Ninguno: es otro más
downloads-edition = versión { $edition }

downloads-keys = Claves
downloads-pool-lead = Cada unidad vendida se lleva una. La que nadie ha visto vuelve aquí si el pedido se anula.
downloads-keys-new = Claves nuevas
downloads-keys-hint = Una por línea, hasta 10.000 de una vez. Las que ya tengas se pasan por alto.
downloads-keys-add = Añadir las claves
downloads-keys-remove = Quitar las claves libres
downloads-keys-remove-effect = Las vendidas siguen siendo de quien las compró.
downloads-table = O un archivo CSV o TXT
downloads-table-hint = Si arriba no has escrito nada: de un CSV se lee la primera columna, y de un TXT cada línea entera.
downloads-not-digital = Esto se envía en un paquete. Los archivos y las claves son solo para productos digitales.
downloads-keys-missing = No hay ninguna clave.
downloads-keys-many = Son demasiadas: como mucho { $most } de una vez.
downloads-keys-long = La clave de la línea { $line } pasa de { $most } caracteres.
downloads-keys-unreadable = Ese archivo no se puede leer como texto (UTF-8).
downloads-added = { $count ->
    [0] Ninguna clave nueva.
    [one] 1 clave nueva.
   *[other] { $count } claves nuevas.
}
downloads-added-known = { $count ->
    [one] 1 ya estaba.
   *[other] { $count } ya estaban.
}

downloads-settings = Cuántas veces se descarga
downloads-fetches = Descargas por compra
downloads-fetches-hint = Entre 1 y 1000. Vale para lo que se compre desde ahora.
downloads-fetches-unfit = Escribe un número entre 1 y { $most }.
downloads-save = Guardar

# En el pedido
downloads-of-order = Tus descargas
downloads-handed = Descargas
downloads-of-order-lead = Los enlaces de esta página valen un día. Cuando caduquen, vuelve a abrirla.
downloads-get = Descargar
downloads-show = Ver la clave
downloads-show-again = Ver tus claves
downloads-left = { $count ->
    [0] No quedan descargas. Escríbenos si necesitas más.
    [one] Queda 1 descarga.
   *[other] Quedan { $count } descargas.
}
downloads-begun = La descarga empezó el { $day }.
downloads-keys-coming = { $count ->
    [one] Falta 1 clave. Te la damos en cuanto la tengamos.
   *[other] Faltan { $count } claves. Te las damos en cuanto las tengamos.
}
downloads-keys-lead = Al verlas empiezas a usarlas.
downloads-keys-safe = Guárdalas en un lugar seguro.
downloads-key-void = Anulada
downloads-waiting = Podrás descargarlo en cuanto el pedido esté pagado.
downloads-short = Aún no está todo listo. En cuanto lo esté, podrás usarlo.
downloads-coming = Aún no está listo. Podrás descargarlo en cuanto lo esté.
downloads-held = Has desistido de esta compra, así que no se puede usar mientras se resuelve.
downloads-never = Aquí no hay nada que descargar.
downloads-closed = Este pedido está anulado o devuelto, y ya no se puede descargar.
downloads-spent = Se ha descargado ya { $most } veces, y no se puede más. Escríbenos si lo necesitas.
downloads-stopped = No se puede descargar
downloads-expired = Este enlace ha caducado
downloads-expired-lead = Los enlaces de descarga valen un día. En la página de tu pedido tienes uno nuevo.
downloads-to-order = Ir al pedido
downloads-mine = Tus descargas
downloads-mine-none = No tienes ninguna descarga
downloads-mine-none-how = Cuando compres un archivo o una clave, estará aquí.
downloads-account = Tu cuenta

# El pedido, para quien atiende la tienda
downloads-state-waiting = Sin pagar
downloads-state-open = Entregado
downloads-state-short = Faltan claves
downloads-state-empty = Faltan archivos o claves
downloads-state-closed = Cerrado
downloads-fetched-of = { $count } de { $most } descargas
downloads-keys-of = Claves: { $count }; vistas: { $seen }
downloads-times = Cuándo se descargó
downloads-open = Entregar ya
downloads-more-times = Dar más descargas
downloads-close = Cerrar
downloads-figure-short = por entregar
downloads-figure-how = Está pagado, y faltan los archivos o las claves.

# Avisos
downloads-notice-short = Faltan archivos o claves
downloads-notice-short-why = Te llega porque llevas el catálogo de la tienda.
downloads-notice-short-text = Se ha vendido algo de lo que faltan los archivos o las claves.
downloads-notice-short-letter-subject = Faltan archivos o claves de un pedido pagado
downloads-notice-short-letter-text = Alguien ha pagado algo de lo que faltan los archivos o las claves. Súbelos y le llegarán solos. Si se lo das de otra forma, marca el pedido como enviado.

# Lo que hizo quien trabaja aquí
downloads-audit-file-put = Subió un archivo que se vende
downloads-audit-file-removed = Quitó un archivo que se vende
downloads-audit-keys-added = Añadió claves
downloads-audit-keys-removed = Quitó claves
downloads-audit-fetches = Cambió cuántas veces se descarga
downloads-audit-more = Dio más descargas
downloads-audit-closed = Cerró unas descargas
downloads-audit-opened = Entregó unas descargas

# Datos personales
downloads-personal-grants = Archivos y claves que has comprado
downloads-personal-orders = Pedidos con descargas que has reclamado como tuyos
downloads-personal-fetches = Cuándo los descargaste

# Para programas
downloads-api-group = Descargas
downloads-api-list-own-downloads = Lo que puede descargar de un pedido suyo
downloads-api-get-keys = Cuántas claves hay de una variante
downloads-api-add-keys = Añade claves a una variante
downloads-api-list-files = Los archivos de una variante
