exchange-line = line { $line }
exchange-line-column = line { $line }, column { $column }
exchange-column-missing = The column { $column } is missing: is this a file of that program?
exchange-key-missing = The product has no identifier.
exchange-name-missing = There is no name, and the row goes on with no product.
exchange-price-missing = There is no price.
exchange-price-unfit = "{ $cell }" is no price.
exchange-price-rounded = The price { $cell } has more decimals than the currency: it was rounded.
exchange-number-unfit = "{ $cell }" is no number.
exchange-text-long = The text is too long.
exchange-markup-left = The text had pictures, forms or scripts in it: they were taken out.
exchange-barcode-left = "{ $cell }" is no barcode: it was left out.
exchange-stock-negative = The stock was negative ({ $cell }): it is zero now.
exchange-category-number = The category { $cell } is a number only: without Google's list it says nothing. Write its name.
exchange-picture-left = "{ $cell }" is no address of a picture: it was left out.
exchange-compare-left = The struck price { $cell } is not shown: only the lowest of the last 30 days may be, and this shop does not know it yet.
exchange-line-unfit = The line cannot be understood: { $why }
exchange-line-long = The line is too long.
exchange-quotes-open = There is a quote that is never closed.
exchange-file-empty = The file is empty.
exchange-cells-many = The row has { $count } cells, the header { $columns }.
exchange-rows-many = The product has more than { $most } rows.
exchange-row-unfit = The row makes no product.
exchange-key-twice = The product { $key } came earlier in the file.
exchange-sku-twice = The SKU { $sku } came earlier in the file: this variant gets { $made }.
exchange-column-left = { $count ->
    [one] One cell of this column was not carried over.
   *[other] { $count } cells of this column were not carried over.
}
exchange-store-refused = The database does not take it: { $why }
exchange-face-stays = The shop has said who it is: that stays.
exchange-held-back = It stays a draft: nobody answers for the product yet (name, address and e-mail).
exchange-sum-products = Products: { $created } new, { $changed } changed, { $same } the same, { $refused } refused
exchange-sum-more = Variants: { $variants } · new categories: { $categories } · new brands: { $brands }
exchange-sum-trial = This was a trial: nothing was kept.
exchange-sum-rejects = The refused rows are in { $file }: correct them and import them again.
exchange-sum-maker = { $count ->
    [one] One product stays a draft
   *[other] { $count } products stay drafts
}: the law asks who makes them. If you answer for them, run this again with --maker-is-shop (or --maker "Name; address; e-mail").
exchange-more = … and more like these; all of them with --report FILE
exchange-parent-missing = The variation does not find its product in the file.
exchange-variations-missing = It is a variable product, and the file has no variation of it.
exchange-values-unfit = "{ $cell }" does not give a value for each option.
exchange-tax-unknown = The tax class "{ $cell }" is not known: it gets the standard one.
exchange-sale-dated = The sale at { $cell } has dates: the regular price is carried.
exchange-oversold = It was sold without stock too: it is not counted here.
exchange-hidden = It was hidden: it stays a draft.
exchange-part-unknown = The price of { $sku }, a part of the set, is not in the file.
exchange-group-set = It was a group without a price: here it is a set and costs what its parts cost.
exchange-open-attribute = The variation left an attribute open: it became { $variants } variants.
exchange-price-net = The price is without tax: say how much is added, for example --add-tax 21.
exchange-word-unknown = "{ $cell }" is no word that is known here.
exchange-left-language = have texts in the other language
exchange-left-categories = stand in more than one category
exchange-left-attributes = have characteristics
exchange-left-parts = are sets of others
exchange-left-address = are sold at another address
exchange-left-content = say how much is in them
exchange-left-related = name related products
exchange-left = This table has no place for everything. Products that { $what }: { $count }
exchange-sum-written = { $count ->
    [one] One product written.
   *[other] { $count } products written.
}
exchange-sum-redirects = Addresses: { $new } new, { $same } the same, { $refused } refused
