exchange-line = line { $line }
exchange-line-column = line { $line }, column { $column }
exchange-form-unfit = This kind of file is no table.
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
exchange-sum-notes = { $count ->
    [one] Once:
   *[other] { $count } times:
}
exchange-sum-trial = This was a trial: nothing was kept.
exchange-sum-rejects = The refused rows are in { $file }: correct them and import them again.
exchange-sum-maker = { $count ->
    [one] One product stays a draft
   *[other] { $count } products stay drafts
}: the law asks who makes them. If you answer for them, run this again with --maker-is-shop (or --maker "Name; address; e-mail").
exchange-more = … and more like these; all of them with --report FILE
