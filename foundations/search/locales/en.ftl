search-synonyms-no-language = Line { $line }: begin with the language, "es" or "en".
search-synonyms-alone = Line { $line }: at least two words are needed.
search-synonyms-too-long = Line { $line }: twelve words at most, of sixty letters each.
search-synonyms-too-many = The list is too long: five thousand groups at most.
search-api-group = Search
search-api-search-products = Searches products by words, price and stock.
search-api-list-suggestions = Gives what is offered while somebody types.
