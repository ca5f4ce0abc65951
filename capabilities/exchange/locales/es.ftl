exchange-line = línea { $line }
exchange-line-column = línea { $line }, columna { $column }
exchange-column-missing = Falta la columna { $column }: ¿es el archivo de este programa?
exchange-key-missing = Falta el identificador del producto.
exchange-name-missing = Falta el nombre, y la fila no continúa ningún producto.
exchange-price-missing = Falta el precio.
exchange-price-unfit = «{ $cell }» no es un precio.
exchange-price-rounded = El precio { $cell } tiene más decimales que la moneda: se ha redondeado.
exchange-number-unfit = «{ $cell }» no es un número.
exchange-text-long = El texto es demasiado largo.
exchange-markup-left = El texto traía imágenes, formularios, programas o algo que no acaba: se ha quitado.
exchange-barcode-left = «{ $cell }» no es un código de barras: se ha dejado fuera.
exchange-stock-negative = Las existencias eran negativas ({ $cell }): se han puesto a cero.
exchange-category-number = La categoría { $cell } es solo un código. Di cuál es con --categories, o pon su nombre.
exchange-picture-left = «{ $cell }» no es la dirección de una imagen: se ha dejado fuera.
exchange-compare-left = El precio tachado { $cell } no se muestra: solo se puede tachar el más bajo de los últimos 30 días, y esta tienda aún no lo conoce.
exchange-line-unfit = La línea no dice nada que se conozca, o un campo no es de su clase: mira el carácter { $place }.
exchange-line-long = La línea es demasiado larga.
exchange-quotes-open = Hay una comilla que no se cierra.
exchange-file-empty = El archivo está vacío.
exchange-cells-many = La fila tiene { $count } celdas y la cabecera { $columns }.
exchange-rows-many = El producto es demasiado grande: tiene más de { $most } filas, o demasiado texto.
exchange-row-unfit = La fila no forma ningún producto.
exchange-key-twice = El producto { $key } ya ha salido antes en el archivo.
exchange-sku-twice = La referencia { $sku } ya ha salido antes en el archivo: esta variante lleva { $made }.
exchange-column-left = { $count ->
    [one] Una celda de esta columna no se ha traído.
   *[other] { $count } celdas de esta columna no se han traído.
}
exchange-store-refused = La base de datos no lo admite. Detalle: { $why }
exchange-face-stays = La tienda ya ha dicho quién es: se queda como está.
exchange-held-back = Queda como borrador: falta quién responde del producto (nombre, dirección y correo).
exchange-held-back-responsible = Queda como borrador: el fabricante está fuera de la Unión Europea y falta quién responde aquí (nombre, dirección y correo).
exchange-held-back-safety = Queda como borrador: las advertencias tienen que estar también en español.
exchange-maker-nameless = Falta el nombre de quien lo fabrica o responde de él: el resto de sus datos se ha dejado fuera.
exchange-sum-products = Productos: { $created } nuevos, { $changed } cambiados, { $same } iguales, { $refused } rechazados
exchange-sum-more = Variantes: { $variants } · categorías nuevas: { $categories } · marcas nuevas: { $brands }
exchange-sum-trial = Era una prueba: no se ha guardado nada.
exchange-sum-rejects = Las filas rechazadas están en { $file }: corrígelas e impórtalas otra vez.
exchange-sum-maker = { $count ->
    [one] Un producto queda como borrador
   *[other] { $count } productos quedan como borradores
}: la ley pide decir quién los fabrica. Si respondes tú de ellos, repite la orden con --maker-is-shop (o --maker "Nombre; dirección; correo; país").
exchange-more = … y más como estas; todas con --report ARCHIVO
exchange-parent-missing = La variación no encuentra su producto en el archivo.
exchange-variations-missing = Es un producto variable y el archivo no trae ninguna variación suya.
exchange-values-unfit = «{ $cell }» no da un valor para cada opción.
exchange-tax-unknown = El tipo de impuesto «{ $cell }» no se conoce: se pone el general.
exchange-sale-dated = La rebaja a { $cell } tiene fechas: se trae el precio normal.
exchange-oversold = Se vendía también sin existencias: aquí no se cuentan.
exchange-hidden = Estaba oculto: queda como borrador.
exchange-part-unknown = El precio de { $sku }, que forma parte del conjunto, no está en el archivo.
exchange-group-set = Era un grupo sin precio: aquí es un conjunto y cuesta lo que sus partes.
exchange-open-attribute = La variación dejaba un atributo abierto: se ha convertido en { $variants } variantes.
exchange-price-net = El precio viene sin impuestos: di cuánto se suma, por ejemplo --add-tax 21.
exchange-word-unknown = «{ $cell }» no es una palabra que se conozca aquí.
exchange-left-language = tienen textos en el otro idioma
exchange-left-categories = están en más de una categoría
exchange-left-attributes = tienen características
exchange-left-parts = son conjuntos de otros
exchange-left-address = se venden en otra dirección
exchange-left-content = dicen cuánto contienen
exchange-left-related = nombran productos relacionados
exchange-left = Esta tabla no tiene sitio para todo. Productos que { $what }: { $count }
exchange-sum-written = { $count ->
    [one] Un producto escrito.
   *[other] { $count } productos escritos.
}
exchange-sum-redirects = Direcciones: { $new } nuevas, { $same } iguales, { $refused } rechazadas
exchange-number-ambiguous = «{ $cell }» puede ser mil o uno: escríbelo sin separar los miles.
exchange-price-currency = «{ $cell }» no está en la moneda de la tienda ({ $currency }).
exchange-tax-rate-missing = El precio lleva el tipo de impuesto «{ $class }» y no has dicho cuánto es: añádelo, por ejemplo --add-tax 21,reduced=10,super-reduced=4.
exchange-tax-of-product = La variación tiene el tipo de impuesto «{ $cell }», pero aquí lleva el de su producto.
exchange-untaxed = Se vendía sin impuestos: revisa su tipo de impuesto.
exchange-cost-left = El coste «{ $cell }» no se entiende: se ha dejado fuera.
exchange-weight-left = El peso «{ $cell }» no se entiende: se ha dejado fuera.
exchange-category-deep = La categoría es demasiado profunda: «{ $cell }» se ha dejado fuera.
exchange-stock-uncounted = Tenía { $cell } en existencias, pero no se contaban: aquí tampoco.
exchange-stock-sold-out = Decía estar agotado y tener { $cell }: se ha puesto a cero.
exchange-stock-shared = Las variaciones compartían { $cell } en existencias: se han repartido entre { $variants }.
exchange-not-published = No estaba publicado: queda como borrador.
exchange-variation-unpublished = La variación no estaba publicada: se ha dejado fuera.
exchange-variation-shadowed = { $count ->
    [one] Otra variación anterior ya es esa misma: se ha dejado fuera.
   *[other] Otras variaciones anteriores ya son { $count } de las suyas: se han dejado fuera.
}
exchange-variation-cell-left = Una variación no tiene sitio propio para esto: se ha dejado fuera.
exchange-barcode-shared = El código de barras «{ $cell }» valía para varias variantes: se ha dejado fuera.
exchange-facet-left = «{ $cell }» no tiene nombre y valor: se ha dejado fuera.
exchange-line-syntax = La línea no es JSON: falla en el carácter { $place }.
exchange-line-encoding = La línea no está en UTF-8.
exchange-field-missing = Falta el campo «{ $field }».
exchange-field-left = El campo «{ $field }» no se conoce: se ha dejado fuera.
exchange-store-taken = Otro elemento de la tienda ya tiene el mismo identificador.
exchange-store-moved = Algo de lo que depende ha cambiado mientras tanto: impórtalo otra vez.
exchange-file-absent = no existe ese archivo.
exchange-file-forbidden = no tienes permiso para leer ese archivo.
exchange-file-unreadable = ese archivo no se puede leer.
exchange-file-unwritable = no se puede escribir ({ $why }).
exchange-sheet-unfit = la hoja de cálculo no se puede abrir ({ $why }): guárdala como CSV.
exchange-sheet-large = la hoja de cálculo es demasiado grande (más de { $most } MB): guárdala como CSV.
exchange-sheet-empty = el libro no tiene ninguna hoja.
exchange-sheets-left = Solo se lee la primera hoja; quedan fuera: { $sheets }
exchange-sheet-error = La celda de la columna { $column } tiene un error ({ $cell }): se lee vacía.
exchange-stopped-refused = { $count ->
    [one] un rechazo
   *[other] { $count } rechazos
}
exchange-usage-texts = --texts { $asked }: es o en
exchange-usage-tax = --add-tax { $asked }: un porcentaje como 21 o 5.2, o varios: 21,reduced=10,super-reduced=4
exchange-usage-maker = --maker: nombre, dirección postal y correo, separados por punto y coma; si quieres, también el país, con dos letras como ES
exchange-usage-maker-shop = --maker-is-shop: la tienda aún no ha dicho su nombre, dirección postal y correo
exchange-usage-same-file = { $file } se escribiría encima de un archivo que se lee o se escribe a la vez: elige otro nombre.
exchange-usage-combinations = --combinations: solo con prestashop
exchange-combinations-alone = Es el archivo de combinaciones de PrestaShop: importa el de productos y añade este con --combinations.
exchange-combination-broken = Su combinación de la línea { $at } no se puede leer: corrígela en su archivo.
exchange-combination-orphan = La combinación no encuentra su producto en el archivo.
exchange-left-maker = dicen quién responde de ellos
exchange-left-safety = tienen advertencias
exchange-left-withdrawal = no se pueden devolver como los demás
exchange-left-summary = tienen un resumen
exchange-left-tax = tienen un impuesto reducido
exchange-left-drawings = tienen imágenes dibujadas
exchange-left-swatches = muestran colores que se eligen
exchange-left-slug = tienen una dirección propia
exchange-left-options = tienen más de tres opciones
exchange-order-left = El orden { $cell } no se ha traído.

exchange-imports = Importar y exportar
exchange-imports-lead = Trae tu catálogo, tus clientes y tus pedidos de otro programa o de una hoja de cálculo. Primero ves qué entraría; no se guarda nada hasta que lo digas.
exchange-bring = Traer un archivo
exchange-field-file = Archivo
exchange-field-file-hint = CSV, Excel (.xlsx) o JSONL, de { $count } MB como mucho.
exchange-field-form = De qué programa es, o qué trae
exchange-form-auto = Averígualo por el archivo
exchange-form-shopify = Shopify
exchange-form-woocommerce = WooCommerce
exchange-form-prestashop = PrestaShop
exchange-form-vendure = Vendure
exchange-form-csv = Una tabla nuestra o hecha a mano
exchange-form-jsonl = Una copia de Plaza (JSONL)
exchange-field-texts = En qué idioma están los textos
exchange-lang-es = Español
exchange-lang-en = Inglés
exchange-field-tax = Si los precios vienen sin impuestos, cuánto sumar (en %)
exchange-field-tax-hint = Por ejemplo, 21. Con varios tipos: 21,reduced=10,super-reduced=4. Vacío, los precios se quedan como están.
exchange-field-maker = La tienda responde de lo que no diga quién lo fabrica
exchange-field-maker-hint = La ley pide decir quién fabrica cada cosa. Si el archivo no lo dice y no marcas esto, esos productos se guardan sin publicar.
exchange-field-beside = Las combinaciones de PrestaShop, si están en otro archivo
exchange-field-rarely = Lo que solo algunos catálogos necesitan
exchange-field-beside-hint = PrestaShop exporta las tallas y colores aparte.
exchange-try = Ver qué entraría
exchange-before = Lo que has traído antes
exchange-before-none = Todavía nada. Cuando traigas un archivo quedará aquí un mes, con lo que se dijo de él.
exchange-before-more = Ver anteriores
exchange-export = Llevarte tu catálogo
exchange-export-lead = Es tuyo. La copia de Plaza lo lleva todo y se puede volver a traer aquí.
exchange-export-jsonl = Copia de Plaza (JSONL)
exchange-export-shopify = Tabla de Shopify (CSV)
exchange-stage-receiving = Llegando
exchange-stage-trying = Probando
exchange-stage-tried = Probado, sin importar
exchange-stage-carrying = Importando
exchange-stage-done = Importado
exchange-stage-cancelled = Cancelado
exchange-stage-failed = No se pudo leer
exchange-sum-would = Entraría esto. Nuevos: { $created } · cambiados: { $changed } · iguales: { $same } · rechazados: { $refused }
exchange-sum-was = Nuevos: { $created } · cambiados: { $changed } · iguales: { $same } · rechazados: { $refused }
exchange-sum-held-back = { $count ->
    [one] Un producto se queda sin publicar hasta que se diga quién lo fabrica.
   *[other] { $count } productos se quedan sin publicar hasta que se diga quién los fabrica.
  }
exchange-progress = Cuánto lleva
exchange-progress-trying = Probando el archivo: { $percent } %
exchange-progress-carrying = Importando: { $percent } %
exchange-told-tried = Esto es solo una prueba: todavía no se ha guardado nada. Míralo y, si te parece bien, impórtalo.
exchange-brought-before = Con ese formulario ya trajiste este archivo, así que el segundo no se ha leído. Si era otro, tráelo con un formulario nuevo.
exchange-told-done = Ya está dentro.
exchange-told-cancelled = Cancelado. Lo que ya había entrado se queda; traer el mismo archivo otra vez no lo duplica.
exchange-failed-form = No sabemos de qué programa es este archivo. Tráelo otra vez y elígelo en la lista, o mira que la primera línea tenga los nombres de las columnas.
exchange-failed-reader = El archivo no se ha podido leer hasta el final. Lo que entró antes se queda.
exchange-sums = En números
exchange-go = Importar
exchange-cancel = Cancelar
exchange-remarks = Lo que hay que saber
exchange-remarks-more = { $count ->
    [one] y una más
   *[other] y { $count } más
  }
exchange-rejected-file = Descargar las líneas rechazadas
exchange-remarks-file = Descargar todos los avisos
exchange-samples = Los primeros productos
exchange-sample-name = Producto
exchange-sample-forms = Variantes
exchange-sample-price = Precio
exchange-sample-variants = { $count ->
    [one] una
   *[other] { $count }
  }
exchange-wish-file-missing = Elige un archivo.
exchange-wish-file-empty = El archivo está vacío.
exchange-wish-tax-unfit = Escribe un porcentaje, como 21, o varios: 21,reduced=10.
exchange-wish-maker-unknown = Antes hay que decir quién está detrás de la tienda: nombre legal, dirección y correo, en «Ajustes».
exchange-wish-beside-unwanted = Solo PrestaShop tiene las combinaciones en otro archivo.
exchange-wish-over = Ya no se puede: alguien lo ha importado o cancelado mientras tanto.
exchange-audit-imported = importó un archivo
exchange-audit-cancelled = canceló la importación de un archivo
exchange-notice-ended = Termina una importación
exchange-notice-ended-text = El archivo que estabas importando ha llegado a su fin. Mira qué ha entrado y qué no.
exchange-notice-ended-letter-subject = Ha terminado una importación
exchange-notice-ended-letter-text = El archivo que estabas importando ha llegado a su fin. Mira qué ha entrado y qué no.
exchange-notice-ended-why = Te avisamos de los archivos que importas tú.
exchange-api-group = Importaciones
exchange-api-list-imports = Da los ficheros que se han traído, el último primero.
exchange-api-show-import = Dice cómo va un fichero que se ha traído.
exchange-matter-catalogue = Un catálogo
exchange-matter-customers = Clientes de otro programa
exchange-matter-orders = Pedidos de otro programa
exchange-matter-reviews = Opiniones de otro programa
exchange-sum-reviews = Se publican con la marca de que vienen de otro sitio, sin nombres enteros, y ninguna cuenta como compra verificada.
exchange-sum-customers = Quien ya tiene cuenta aquí encuentra su dirección guardada. Los demás la encontrarán cuando creen una con ese correo: sin confirmarlo no entra nadie.
exchange-sum-orders = Quien ya tiene cuenta aquí los ve en sus pedidos. Los demás los verán cuando creen una con ese correo.
exchange-samples-orders = Los primeros pedidos
exchange-sample-order = Pedido
exchange-sample-lines = Líneas
exchange-sample-total = Total
exchange-personal-awaited = Lo que otro programa sabía de ti y espera a que crees una cuenta
exchange-personal-files = Archivos que la tienda está importando
exchange-personal-kept-files = Se borran solos: el archivo, en cuanto entra o se cancela, y si nadie lo deja entrar, a los siete días; las filas que no entraron, a los siete días. En ellos no se busca a nadie.
exchange-forget = Olvidar a quien espera
exchange-forget-lead = Los clientes que has traído y aún no tienen cuenta esperan dos años como mucho. Si alguien pide que lo borres, hazlo aquí.
exchange-forget-email = Su correo
exchange-forget-go = Olvidar
exchange-forget-done = Ya no guardamos nada de quien esperaba con ese correo. Si tiene pedidos, borra sus datos en la página de cada uno.
exchange-forget-unknown = Nadie espera con ese correo.
exchange-audit-forgotten = olvidó a un cliente que esperaba
exchange-columns = Columnas de una tabla de clientes o de pedidos hecha a mano
exchange-columns-customers = Clientes, una fila por persona: correo, nombre, empresa, direccion, line2, codigo_postal, ciudad, provincia, pais, telefono y nif. Solo hacen falta correo, nombre y una de las otras.
exchange-columns-orders = Pedidos, una fila por línea: pedido, fecha, correo, cliente, idioma, moneda, estado (completed, sent, open o cancelled), envío, descuento, impuestos, total, pagado, devuelto, nota, producto, sku, cantidad y precio; la dirección, con delivery_ delante: delivery_name, delivery_line1… Hacen falta pedido, fecha, correo y total.
