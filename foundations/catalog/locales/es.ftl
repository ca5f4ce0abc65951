catalog-key-unfit = El producto necesita un identificador de 190 letras como máximo.
catalog-name-unfit = El producto necesita un nombre de 500 letras como máximo.
catalog-text-too-long = El texto es demasiado largo.
catalog-variants-unfit = El producto necesita al menos una variante y como máximo { $most }.
catalog-sku-unfit = Cada variante necesita una referencia de 190 letras como máximo.
catalog-sku-taken = La referencia { $sku } ya la usa otra variante.
catalog-values-unfit = La variante { $sku } tiene que elegir un valor de cada opción.
catalog-values-twice = La variante { $sku } elige lo mismo que otra.
catalog-price-unfit = El precio de { $sku } no puede ser negativo ni pasar de mil millones.
catalog-stock-negative = Las existencias de { $sku } no pueden ser negativas.
catalog-gtin-wrong = El código de barras { $gtin } no es correcto: revisa sus cifras.
catalog-content-unfit = La cantidad de { $sku } no sirve para calcular su precio por unidad: usa mg, g, kg, ml, cl, l, cm, m, m2, m3 o unit, y un número mayor que cero.
catalog-address-missing = Di en qué dirección web se vende este producto.
catalog-parts-missing = Di de qué productos se compone el conjunto.
catalog-maker-missing = Para publicarlo falta quién lo fabrica: nombre, dirección y correo.
catalog-responsible-missing = El fabricante está fuera de la Unión Europea: di quién responde aquí, con nombre, dirección y correo.
catalog-safety-unread = Para publicarlo, escribe las advertencias también en español.
catalog-country-unfit = «{ $country }» no es un país: escribe sus dos letras, como ES.
catalog-maker-needed = { $count ->
    [one] Hay 1 producto publicado que depende de este fabricante: retíralo antes o dale el suyo.
   *[other] Hay { $count } productos publicados que dependen de este fabricante: retíralos antes o dales el suyo.
}
catalog-unknown = No existe «{ $key }».
catalog-below-itself = Una categoría no puede estar dentro de sí misma.
catalog-moved-path-unfit = La dirección antigua tiene que ser una ruta, como /producto/taza.
catalog-moved-target-unfit = La dirección nueva tiene que ser una ruta de esta tienda, como /p/taza.
catalog-moved-circle = La dirección lleva a sí misma.
catalog-doctor = catálogo
catalog-doctor-texts = { $count ->
    [one] a un producto le faltan textos en algún idioma.
   *[other] a { $count } productos les faltan textos en algún idioma.
}
catalog-doctor-addresses = { $count ->
    [one] a un producto le falta su dirección en algún idioma.
   *[other] a { $count } productos les falta su dirección en algún idioma.
}
catalog-doctor-unlisted = { $count ->
    [one] un producto publicado no sale en ninguna lista.
   *[other] { $count } productos publicados no salen en ninguna lista.
}
catalog-doctor-unpublished = { $count ->
    [one] un producto sale en las listas y no está publicado.
   *[other] { $count } productos salen en las listas y no están publicados.
}
catalog-doctor-variants = { $count ->
    [one] un producto no tiene ninguna variante.
   *[other] { $count } productos no tienen ninguna variante.
}
catalog-doctor-prices = { $count ->
    [one] un precio público no es el último de su registro.
   *[other] { $count } precios públicos no son los últimos de su registro.
}
catalog-doctor-categories = { $count ->
    [one] a una categoría le faltan textos en algún idioma.
   *[other] a { $count } categorías les faltan textos en algún idioma.
}
catalog-doctor-creations = productos que hay: { $products }; productos que el registro de hechos dice que se crearon: { $facts }.
catalog-doctor-countries = { $count ->
    [one] De un producto publicado no se sabe en qué país está su fabricante. Dilo al importarlo («fabricante_pais»); si está fuera de la Unión Europea, di también quién responde aquí.
   *[other] De { $count } productos publicados no se sabe en qué país está su fabricante. Dilo al importarlos («fabricante_pais»); si está fuera de la Unión Europea, di también quién responde aquí.
}
catalog-doctor-safety = { $count ->
    [one] Las advertencias de un producto publicado no están en español: escríbelas también así.
   *[other] Las advertencias de { $count } productos publicados no están en español: escríbelas también así.
}
