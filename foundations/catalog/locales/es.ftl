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
catalog-stock-short = { $count ->
    [0] Ya no queda ninguna unidad de { $sku }.
    [one] Solo queda una unidad de { $sku }.
   *[other] Solo quedan { $count } unidades de { $sku }.
}
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
catalog-doctor-held = { $count ->
    [one] de un artículo hay apartadas más o menos unidades de las que alguien tiene apartadas.
   *[other] de { $count } artículos hay apartadas más o menos unidades de las que alguien tiene apartadas.
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
catalog-admin-list = Productos
catalog-admin-list-lead = Todo lo que vendes, esté a la vista o no.
catalog-admin-list-new = Nuevo producto
catalog-admin-list-import = Importar
catalog-admin-list-search = Nombre, referencia o código de barras
catalog-admin-list-search-go = Buscar
catalog-admin-list-sieves = Filtros
catalog-admin-list-set = { $count ->
    [one] 1 filtro puesto
   *[other] { $count } filtros puestos
}
catalog-admin-list-go = Aplicar
catalog-admin-list-by-state = Estado
catalog-admin-list-by-category = Categoría
catalog-admin-list-by-brand = Marca
catalog-admin-list-by-wanting = Le falta
catalog-admin-list-by-sort = Orden
catalog-admin-list-any-state = Cualquiera
catalog-admin-list-any-category = Todas
catalog-admin-list-any-brand = Todas
catalog-admin-list-any-wanting = Da igual
catalog-admin-list-wanting-stock = Existencias
catalog-admin-list-wanting-picture = Foto
catalog-admin-list-wanting-duty = Algo obligatorio
catalog-admin-list-order-down-changed = Último cambio
catalog-admin-list-order-changed = Cambio más antiguo
catalog-admin-list-order-name = Nombre, A–Z
catalog-admin-list-order-down-name = Nombre, Z–A
catalog-admin-list-order-stock = Menos existencias
catalog-admin-list-order-down-stock = Más existencias
catalog-admin-list-order-price = Más baratos
catalog-admin-list-order-down-price = Más caros
catalog-admin-list-name = Producto
catalog-admin-list-status = Estado
catalog-admin-list-stock = Existencias
catalog-admin-list-price = Precio
catalog-admin-list-changed = Cambio
catalog-admin-list-published = Publicado
catalog-admin-list-draft = Borrador
catalog-admin-list-archived = Archivado
catalog-admin-list-uncounted = sin contar
catalog-admin-list-held = { $count ->
    [one] { $stock }, 1 apartada
   *[other] { $stock }, { $count } apartadas
}
catalog-admin-list-variants = { $count ->
    [one] 1 variante
   *[other] { $count } variantes
}
catalog-admin-list-tick = Elegir
catalog-admin-list-none = Aún no hay productos. Impórtalos de otra tienda o de una hoja de cálculo, o añade el primero.
catalog-admin-list-none-found = No hay productos así. Prueba con menos letras o quita algún filtro.
catalog-admin-list-all = Ver todos
catalog-admin-list-before = Anteriores
catalog-admin-list-after = Siguientes
catalog-admin-list-pages = Páginas
catalog-admin-list-done = { $count ->
    [one] 1 producto cambiado.
   *[other] { $count } productos cambiados.
}
catalog-admin-list-unfinished = Estamos preparando esta lista: en unos minutos estarán todos los productos.
catalog-admin-bulk-deed = Qué hacer con los elegidos
catalog-admin-bulk-on = Seguir
catalog-admin-bulk-all = Todos los que cumplen el filtro, no solo los elegidos
catalog-admin-bulk-publish = Publicar
catalog-admin-bulk-unpublish = Pasar a borrador
catalog-admin-bulk-archive = Archivar
catalog-admin-bulk-category = Poner en una categoría
catalog-admin-bulk-brand = Cambiar la marca
catalog-admin-bulk-percent = Cambiar el precio en un porcentaje
catalog-admin-bulk-amount = Cambiar el precio en una cantidad
catalog-admin-bulk-stock = Fijar las existencias
catalog-admin-bulk-add = Sumar o restar existencias
catalog-admin-bulk-uncounted = No se cuentan sus existencias, así que no hay a qué sumar.
catalog-admin-bulk-number-unfit = Escribe un número que sirva aquí, sin puntos de miles.
catalog-admin-bulk-nothing-ticked = No has elegido ningún producto.
catalog-admin-bulk-deed-unknown = Elige qué hacer.
catalog-admin-bulk-look = Ver qué cambiará
catalog-admin-bulk-number = Cuánto
catalog-admin-bulk-percent-hint = Por ejemplo, 10 para subir un 10 % o -12,5 para bajar un 12,5 %. Cada precio se redondea a la unidad más pequeña de la moneda; la mitad, hacia arriba.
catalog-admin-bulk-amount-hint = Por ejemplo, 2 para subir cada precio en 2 o -0,50 para bajarlo en 0,50.
catalog-admin-bulk-stock-hint = Habrá tantas de cada variante.
catalog-admin-bulk-add-hint = Por ejemplo, 12 si llegan doce de cada variante o -3 si faltan tres. Lo que no se cuenta se queda igual.
catalog-admin-bulk-reduction = Anunciar los precios más bajos como rebaja
catalog-admin-bulk-reduction-hint = La tienda enseñará al lado el precio más bajo de los 30 días anteriores, como manda la ley. Si ya fue más barato en esos días, no se anunciará.
catalog-admin-bulk-rounding = Cada precio se redondea a la unidad más pequeña de la moneda; la mitad, hacia arriba.
catalog-admin-bulk-no-brand = Sin marca
catalog-admin-bulk-to-all = A todos los que cumplen el filtro.
catalog-admin-bulk-items = { $count ->
    [one] 1 producto
   *[other] { $count } productos
}
catalog-admin-bulk-cut = Son más de los que se cambian de una vez: ahora, los { $count } últimos cambiados. Repítelo después con los demás.
catalog-admin-bulk-nothing-yet = Todavía no ha cambiado nada. Abajo ves qué cambiará en cada producto y qué no se puede cambiar.
catalog-admin-bulk-do = Cambiarlos
catalog-admin-bulk-running = Cambiando los productos…
catalog-admin-bulk-progress = { $tried } de { $items }
catalog-admin-bulk-look-again = Mirar cómo va
catalog-admin-bulk-ended = Listo
catalog-admin-bulk-done = { $count ->
    [one] 1 producto cambiado.
   *[other] { $count } productos cambiados.
}
catalog-admin-bulk-same = { $count ->
    [one] 1 producto ya estaba así.
   *[other] { $count } productos ya estaban así.
}
catalog-admin-bulk-refused = { $count ->
    [one] 1 producto no se ha podido cambiar: abajo pone por qué.
   *[other] { $count } productos no se han podido cambiar: abajo pone por qué.
}
catalog-admin-bulk-was-done = Cambiado
catalog-admin-bulk-was-same = Ya estaba así
catalog-admin-bulk-was-refused = Sin cambiar
catalog-admin-bulk-is-so = Ya está así
catalog-admin-bulk-from = antes:
catalog-admin-bulk-to = después:
catalog-admin-bulk-announced = rebaja
catalog-admin-bulk-audit = cambió un producto junto con otros
catalog-admin-edit-new = Producto nuevo
catalog-admin-edit-list = Productos
catalog-admin-edit-prices = Precios
catalog-admin-edit-see = Ver en la tienda
catalog-admin-edit-preview = Vista previa
catalog-admin-edit-made = Producto creado.
catalog-admin-edit-saved = Guardado. Si está publicado, la tienda ya lo enseña así.
catalog-admin-edit-same = No había nada que cambiar.
catalog-admin-edit-save = Guardar
catalog-admin-edit-create = Crear producto
catalog-admin-edit-unsaved = Hay cambios sin guardar.
catalog-admin-edit-busy = Subiendo y preparando las fotos…
catalog-admin-edit-conflict = Alguien ha cambiado este producto mientras lo editabas
catalog-admin-edit-conflict-advice = Tus cambios siguen aquí, sin guardar. Esto es lo que en la tienda está distinto de tu formulario:
catalog-admin-edit-empty = (vacío)
catalog-admin-edit-made-before = Este formulario ya creó el producto
catalog-admin-edit-made-before-advice = Lo que has cambiado después sigue aquí, sin guardar. Abre el producto y cámbialo allí, o empieza otro formulario.
catalog-admin-edit-made-before-see = Abrir el producto
catalog-admin-edit-over = Guardar lo mío encima
catalog-admin-edit-leave = Descartar lo mío
catalog-admin-edit-faults = No se ha guardado. Revisa esto:
catalog-admin-edit-files = Estas fotos no sirven y no se han guardado. Lo demás sigue en el formulario:
catalog-admin-edit-rows = Hemos añadido las filas que faltaban. Revisa precios y existencias y guarda.
catalog-admin-edit-words = Textos
catalog-admin-edit-spanish = Español
catalog-admin-edit-english = Inglés
catalog-admin-edit-name = Nombre
catalog-admin-edit-summary = En una frase
catalog-admin-edit-text = Descripción
catalog-admin-edit-text-hint = Puedes usar Markdown: **negrita**, listas con guiones, ## títulos.
catalog-admin-edit-pictures = Fotos
catalog-admin-edit-picture = Foto { $count }
catalog-admin-edit-pictures-add = Añadir fotos
catalog-admin-edit-pictures-hint = { $count ->
   *[other] JPEG, PNG, WebP o GIF, hasta 20 MB cada una y 12 a la vez; { $count } en total. La primera es la de las listas.
  }
catalog-admin-edit-alt = Qué se ve
catalog-admin-edit-up = Subir
catalog-admin-edit-down = Bajar
catalog-admin-edit-remove = Quitar
catalog-admin-edit-moved = Foto movida. Guarda para que quede así.
catalog-admin-edit-sale = Precio y existencias
catalog-admin-edit-price = Precio con impuestos
catalog-admin-edit-stock = Existencias
catalog-admin-edit-held = { $count ->
    [one] 1 apartada para un pedido.
   *[other] { $count } apartadas para pedidos.
}
catalog-admin-edit-held-short = { $count ->
    [one] 1 apartada para un pedido.
   *[other] { $count } apartadas para pedidos.
} { $missing ->
    [one] Falta 1.
   *[other] Faltan { $missing }.
}
catalog-admin-edit-reduced-hidden = Mientras nadie ve el producto no se anuncia ninguna rebaja. Publícalo primero con su precio y rebájalo después.
catalog-admin-edit-reduced = Anunciarlo como rebaja
catalog-admin-edit-prior-reduced = Se anuncia junto a { $price }: el precio más bajo de los 30 días anteriores a la rebaja, que empezó el { $day }.
catalog-admin-edit-prior-if = Si lo rebajas hoy, se compara con { $price }: el precio más bajo de los últimos 30 días.
catalog-admin-edit-numbers = Referencia, código de barras, coste, peso y contenido
catalog-admin-edit-sku = Referencia
catalog-admin-edit-gtin = Código de barras (GTIN)
catalog-admin-edit-cost = Lo que te cuesta
catalog-admin-edit-weight = Peso (g)
catalog-admin-edit-amount = Contenido
catalog-admin-edit-unit = Unidad del contenido
catalog-admin-edit-unit-piece = unidades
catalog-admin-edit-variant = Variante
catalog-admin-edit-variants = Variantes
catalog-admin-edit-fill = Copiar hacia abajo
catalog-admin-edit-row-new = nueva
catalog-admin-edit-row-more = Más
catalog-admin-edit-row-reduced = rebaja
catalog-admin-edit-retire = Dejar de venderla
catalog-admin-edit-options = Opciones: tallas, colores…
catalog-admin-edit-options-lead = Con cada valor que añades aparece una fila para cada combinación. Lo que quitas deja de venderse, pero su historial de precios se conserva. En total caben 2000 variantes.
catalog-admin-edit-option-new = Opción nueva
catalog-admin-edit-option-name = Cómo se llama
catalog-admin-edit-option-remove = Quitar esta opción
catalog-admin-edit-add = Añadir valores
catalog-admin-edit-add-hint = Separados por comas.
catalog-admin-edit-add-first-hint = Separados por comas: S, M, L. Lo que ya vendes será el primero.
catalog-admin-edit-value = Valor
catalog-admin-edit-value-picture = Su foto
catalog-admin-edit-value-no-picture = Ninguna en especial
catalog-admin-edit-swatch = Color (#rrggbb)
catalog-admin-edit-make-rows = Ver las filas
catalog-admin-edit-retired = Lo que ya no se vende
catalog-admin-edit-back = Volver a vender
catalog-admin-edit-where = Dónde está
catalog-admin-edit-status = Estado
catalog-admin-edit-status-published = Publicado
catalog-admin-edit-status-draft = Borrador
catalog-admin-edit-status-archived = Archivado
catalog-admin-edit-category = Categoría
catalog-admin-edit-category-none = Sin categoría
catalog-admin-edit-also = También en otras categorías
catalog-admin-edit-brand = Marca o taller
catalog-admin-edit-brand-none = Sin marca
catalog-admin-edit-seller = Vendido por
catalog-admin-edit-seller-house = La tienda
catalog-admin-edit-seller-closed = { $name } (ahora no vende)
catalog-seller-unknown = No hay ningún vendedor así.
catalog-admin-edit-facts = Ficha
catalog-admin-edit-kind = Tipo de producto
catalog-admin-edit-kind-none = Sin tipo
catalog-admin-edit-kind-hint = Decide qué características se pueden rellenar; las verás al guardar.
catalog-admin-edit-tags = Etiquetas
catalog-admin-edit-lines-hint = Una por línea.
catalog-admin-edit-law = Impuestos, devolución y seguridad
catalog-admin-edit-law-lead = Si no dices quién lo fabrica, responde el fabricante de la marca.
catalog-admin-edit-tax = Impuesto
catalog-admin-edit-tax-standard = General
catalog-admin-edit-tax-reduced = Reducido
catalog-admin-edit-tax-super-reduced = Superreducido
catalog-admin-edit-withdrawal = Derecho de desistimiento
catalog-admin-edit-withdrawal-usual = 14 días, como casi todo
catalog-admin-edit-withdrawal-made-to-measure = Sin devolución: hecho a medida
catalog-admin-edit-withdrawal-perishable = Sin devolución: caduca pronto
catalog-admin-edit-withdrawal-sealed = Hasta abrir el precinto: higiene
catalog-admin-edit-withdrawal-recording = Hasta abrir el precinto: grabación o programa
catalog-admin-edit-withdrawal-press = Sin devolución: prensa
catalog-admin-edit-withdrawal-dated = Sin devolución: tiene fecha
catalog-admin-edit-withdrawal-digital-at-once = Hasta descargarlo
catalog-admin-edit-withdrawal-service-done = Hasta prestar el servicio
catalog-admin-edit-withdrawal-market-price = Sin devolución: precio de mercado
catalog-admin-edit-withdrawal-mixed = Hasta mezclarlo con otra cosa
catalog-admin-edit-withdrawal-drink-later = Sin devolución: bebida que se entrega más tarde
catalog-admin-edit-safety = Advertencias de seguridad
catalog-admin-edit-maker-name = Fabricante
catalog-admin-edit-maker-address = Dirección del fabricante
catalog-admin-edit-maker-email = Correo del fabricante
catalog-admin-edit-maker-country = País del fabricante (dos letras)
catalog-admin-edit-maker-eu-name = Responsable en la Unión Europea
catalog-admin-edit-maker-eu-address = Dirección del responsable
catalog-admin-edit-maker-eu-email = Correo del responsable
catalog-admin-edit-place = Dirección, relacionados y clase
catalog-admin-edit-slug = Dirección web
catalog-admin-edit-slug-hint = Vacía, sale del nombre. La anterior seguirá llevando aquí.
catalog-admin-edit-related = Productos relacionados
catalog-admin-edit-related-hint = Un identificador por línea.
catalog-admin-edit-type = Clase
catalog-admin-edit-type-physical = Objeto
catalog-admin-edit-type-digital = Archivo o código
catalog-admin-edit-type-grouped = Conjunto de otros
catalog-admin-edit-type-external = Se vende en otra web
catalog-admin-edit-parts = De qué se compone
catalog-admin-edit-parts-hint = Solo para conjuntos: cuántos y referencia, uno por línea. Por ejemplo: 2 TAZA-VERDE.
catalog-admin-edit-url = Dónde se vende, si es en otra web
catalog-admin-edit-price-unfit = Escribe el precio con números, como 12,50.
catalog-admin-edit-number-unfit = Escribe un número.
catalog-admin-edit-choice-unfit = Elige una de las opciones.
catalog-admin-edit-colour-unfit = Escribe el color como #a8401f.
catalog-admin-edit-name-missing = Falta el nombre o algún valor.
catalog-admin-edit-line-unfit = Escribe en cada línea cuántos y de qué referencia.
catalog-admin-edit-too-many = { $most ->
   *[other] Son demasiados: caben { $most }.
  }
catalog-admin-edit-options-gone = { $sku } elegía entre opciones que ya no existen: no se puede volver a vender así.
catalog-audit-product-made = creó un producto
catalog-audit-product-changed = cambió un producto
catalog-admin-categories = Categorías
catalog-admin-categories-lead = Cómo se ordena la tienda. Arrastra una entre sus hermanas o usa las flechas; para meterla en otra, ábrela.
catalog-admin-categories-add = Añadir una categoría
catalog-admin-categories-add-go = Añadir
catalog-admin-categories-none = Aún no hay categorías. Añade la primera, o impórtalas con tus productos.
catalog-admin-categories-saved = Guardado.
catalog-admin-categories-save = Guardar
catalog-admin-categories-name-es = Nombre en español
catalog-admin-categories-name-en = Nombre en inglés
catalog-admin-categories-parent = Dentro de
catalog-admin-categories-no-parent = Ninguna: arriba del todo
catalog-admin-categories-slug-es = Dirección en español
catalog-admin-categories-slug-en = Dirección en inglés
catalog-admin-categories-slug-hint = Si la cambias, la antigua lleva a la nueva. Vacía, se hace con el nombre.
catalog-admin-categories-text-es = Texto en español
catalog-admin-categories-text-en = Texto en inglés
catalog-admin-categories-products = Ver productos
catalog-admin-categories-up = Subir
catalog-admin-categories-down = Bajar
catalog-admin-categories-remove = Borrar esta categoría
catalog-admin-categories-remove-lead = Solo se borra si está vacía. Sus productos se pasan a otra desde la lista: elígelos y ponlos en otra categoría. Su dirección llevará a la de arriba.
catalog-admin-categories-remove-go = Borrar
catalog-admin-categories-has-below = Tiene otras categorías dentro: sácalas antes.
catalog-admin-categories-has-products = Tiene productos: pásalos antes a otra categoría.
catalog-admin-categories-audit-made = creó una categoría
catalog-admin-categories-audit-changed = cambió una categoría
catalog-admin-categories-audit-removed = borró una categoría
catalog-admin-brands = Marcas
catalog-admin-brands-lead = Quién hace lo que vendes y quién responde de ello.
catalog-admin-brands-new = Nueva marca
catalog-admin-brands-none = Aún no hay marcas. Añade una si vendes cosas que otros hacen.
catalog-admin-brands-saved = Guardado.
catalog-admin-brands-unanswered = Falta quién fabrica
catalog-admin-brands-name = Nombre
catalog-admin-brands-slug = Dirección
catalog-admin-brands-maker = Fabricante
catalog-admin-brands-maker-hint = La ley pide que quien compra sepa quién fabrica: nombre, dirección postal y correo. Valen para todos los productos de la marca que no digan otra cosa.
catalog-admin-brands-address = Dirección postal del fabricante
catalog-admin-brands-email = Correo del fabricante
catalog-admin-brands-country = País del fabricante
catalog-admin-brands-country-hint = Dos letras, como ES o PT.
catalog-admin-brands-eu-name = Responsable en la Unión Europea
catalog-admin-brands-eu-hint = Solo si el fabricante está fuera de la Unión: quién responde aquí.
catalog-admin-brands-eu-address = Dirección postal del responsable
catalog-admin-brands-eu-email = Correo del responsable
catalog-admin-brands-audit-made = creó una marca
catalog-admin-brands-audit-changed = cambió una marca
catalog-admin-edit-prices-lead = Todo lo que se ha pedido por él. La línea a trazos es el precio más bajo de los últimos 30 días.
catalog-admin-edit-prices-none = Aún no se ha puesto a la venta: no tiene precios públicos.
catalog-admin-edit-prices-others = Otras variantes
catalog-admin-edit-announced = anunciado como rebaja
catalog-admin-edit-chart = Precios de { $sku } a lo largo del tiempo
catalog-admin-edit-chart-table = Ver la tabla
catalog-admin-edit-chart-since = Desde
catalog-admin-edit-chart-note = Nota
catalog-key-taken = Otro producto tiene ya esa clave. Elige otra.
catalog-api-products = Productos
catalog-api-variants = Variantes, existencias y precios
catalog-api-tree = Categorías y marcas
catalog-api-list-products = Da los productos que ven las visitas.
catalog-api-show-product = Da un producto como lo ven las visitas.
catalog-api-list-categories = Da todas las categorías.
catalog-api-list-brands = Da todas las marcas.
catalog-api-list-kept-products = Da los productos, los vean las visitas o no.
catalog-api-create-product = Crea un producto, como borrador que nadie ve todavía.
catalog-api-show-kept-product = Da un producto entero, con su versión.
catalog-api-change-product = Cambia los campos de un producto que se envían.
catalog-api-archive-product = Retira un producto de la tienda; lo que se sabe de él se conserva.
catalog-api-show-variant = Da una variante con su producto.
catalog-api-change-variant = Cambia el precio, el coste, el código de barras o el peso de una variante.
catalog-api-set-stock = Dice cuántas unidades hay de una variante.
catalog-api-list-prices = Da todos los precios públicos que ha tenido una variante.
catalog-api-list-kept-categories = Da todas las categorías, cada una con su versión.
catalog-api-create-category = Crea una categoría detrás de sus hermanas.
catalog-api-show-category = Da una categoría con su versión.
catalog-api-change-category = Cambia los campos de una categoría que se envían.
catalog-api-remove-category = Quita una categoría vacía.
catalog-api-list-kept-brands = Da las marcas, cada una con su versión.
catalog-api-create-brand = Crea una marca.
catalog-api-show-brand = Da una marca con su versión.
catalog-api-change-brand = Cambia los campos de una marca que se envían.
