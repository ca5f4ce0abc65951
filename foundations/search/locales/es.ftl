search-synonyms-no-language = Línea { $line }: empieza por el idioma, «es» o «en».
search-synonyms-alone = Línea { $line }: hacen falta al menos dos palabras.
search-synonyms-too-long = Línea { $line }: como mucho doce palabras, de sesenta letras cada una.
search-synonyms-too-many = La lista es demasiado larga: como mucho, cinco mil grupos.
search-api-group = Búsqueda
search-api-search-products = Busca productos por palabras, precio y existencias.
search-api-list-suggestions = Da lo que se ofrece mientras alguien escribe.
