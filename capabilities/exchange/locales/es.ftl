exchange-line = línea { $line }
exchange-line-column = línea { $line }, columna { $column }
exchange-form-unfit = Este tipo de archivo no es una tabla.
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
exchange-sum-notes = { $count ->
    [one] Una vez:
   *[other] { $count } veces:
}
exchange-sum-trial = Era una prueba: no se ha guardado nada.
exchange-sum-rejects = Las filas rechazadas están en { $file }: corrígelas e impórtalas otra vez.
exchange-sum-maker = { $count ->
    [one] Un producto queda como borrador
   *[other] { $count } productos quedan como borradores
}: la ley pide decir quién los fabrica. Si respondes tú de ellos, repite la orden con --maker-is-shop (o --maker "Nombre; dirección; correo").
exchange-more = … y más como estas; todas con --report ARCHIVO
