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
exchange-markup-left = El texto traía imágenes, formularios o programas: se han quitado.
exchange-barcode-left = «{ $cell }» no es un código de barras: se ha dejado fuera.
exchange-stock-negative = Las existencias eran negativas ({ $cell }): se han puesto a cero.
exchange-category-number = La categoría { $cell } es solo un número: sin la lista de Google no dice nada. Pon su nombre.
exchange-picture-left = «{ $cell }» no es la dirección de una imagen: se ha dejado fuera.
exchange-compare-left = El precio tachado { $cell } no se muestra: solo se puede tachar el más bajo de los últimos 30 días, y esta tienda aún no lo conoce.
exchange-line-unfit = La línea no se entiende: { $why }
exchange-line-long = La línea es demasiado larga.
exchange-quotes-open = Hay una comilla que no se cierra.
exchange-file-empty = El archivo está vacío.
exchange-cells-many = La fila tiene { $count } celdas y la cabecera { $columns }.
exchange-rows-many = El producto tiene más de { $most } filas.
exchange-row-unfit = La fila no forma ningún producto.
exchange-key-twice = El producto { $key } ya ha salido antes en el archivo.
exchange-sku-twice = La referencia { $sku } ya ha salido antes en el archivo: esta variante lleva { $made }.
exchange-column-left = { $count ->
    [one] Una celda de esta columna no se ha traído.
   *[other] { $count } celdas de esta columna no se han traído.
}
exchange-store-refused = La base de datos no lo admite: { $why }
exchange-face-stays = La tienda ya ha dicho quién es: se queda como está.
exchange-held-back = Queda como borrador: falta quién responde del producto (nombre, dirección y correo).
exchange-sum-products = Productos: { $created } nuevos, { $changed } cambiados, { $same } iguales, { $refused } rechazados
exchange-sum-more = Variantes: { $variants } · categorías nuevas: { $categories } · marcas nuevas: { $brands }
exchange-sum-trial = Era una prueba: no se ha guardado nada.
exchange-sum-rejects = Las filas rechazadas están en { $file }: corrígelas e impórtalas otra vez.
exchange-sum-maker = { $count ->
    [one] Un producto queda como borrador
   *[other] { $count } productos quedan como borradores
}: la ley pide decir quién los fabrica. Si respondes tú de ellos, repite la orden con --maker-is-shop (o --maker "Nombre; dirección; correo").
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
