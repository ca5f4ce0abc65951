catalog-key-unfit = The product needs an identifier of at most 190 letters.
catalog-name-unfit = The product needs a name of at most 500 letters.
catalog-text-too-long = The text is too long.
catalog-variants-unfit = The product needs at least one variant and at most { $most }.
catalog-sku-unfit = Every variant needs an SKU of at most 190 letters.
catalog-sku-taken = The SKU { $sku } is used by another variant.
catalog-values-unfit = The variant { $sku } must choose one value of each option.
catalog-values-twice = The variant { $sku } chooses the same as another one.
catalog-price-unfit = The price of { $sku } cannot be negative or above one thousand million.
catalog-stock-negative = The stock of { $sku } cannot be negative.
catalog-gtin-wrong = The barcode { $gtin } is not right: check its digits.
catalog-content-unfit = The content of { $sku } gives no unit price: use mg, g, kg, ml, cl, l, cm, m, m2, m3 or unit, and a number above zero.
catalog-address-missing = Say at which web address this product is sold.
catalog-parts-missing = Say which products the set is made of.
catalog-maker-missing = To publish it, say who makes it: name, address and e-mail.
catalog-responsible-missing = The maker is outside the European Union: say who answers here, with name, address and e-mail.
catalog-safety-unread = To publish it, write the warnings in Spanish too.
catalog-country-unfit = “{ $country }” is not a country: write its two letters, such as ES.
catalog-maker-needed = { $count ->
    [one] 1 published product depends on this maker: withdraw it first or give it its own.
   *[other] { $count } published products depend on this maker: withdraw them first or give them their own.
}
catalog-unknown = There is no “{ $key }”.
catalog-below-itself = A category cannot stand inside itself.
catalog-moved-path-unfit = The old address has to be a path, such as /product/mug.
catalog-moved-target-unfit = The new address has to be a path of this shop, such as /p/mug.
catalog-moved-circle = The address leads to itself.
catalog-doctor = catalogue
catalog-doctor-texts = { $count ->
    [one] one product lacks texts in a language.
   *[other] { $count } products lack texts in a language.
}
catalog-doctor-addresses = { $count ->
    [one] one product lacks its address in a language.
   *[other] { $count } products lack their address in a language.
}
catalog-doctor-unlisted = { $count ->
    [one] one published product is in no list.
   *[other] { $count } published products are in no list.
}
catalog-doctor-unpublished = { $count ->
    [one] one product is in lists and is not published.
   *[other] { $count } products are in lists and are not published.
}
catalog-doctor-variants = { $count ->
    [one] one product has no variant.
   *[other] { $count } products have no variant.
}
catalog-doctor-prices = { $count ->
    [one] one public price is not the last in its log.
   *[other] { $count } public prices are not the last in their log.
}
catalog-doctor-categories = { $count ->
    [one] one category lacks texts in a language.
   *[other] { $count } categories lack texts in a language.
}
catalog-doctor-creations = products there are: { $products }; products whose creation the event log tells of: { $facts }.
catalog-doctor-countries = { $count ->
    [one] Nobody has said in which country the maker of one published product is. Say it when you import it ("maker_country"); if it is outside the European Union, say who answers here too.
   *[other] Nobody has said in which country the makers of { $count } published products are. Say it when you import them ("maker_country"); if it is outside the European Union, say who answers here too.
}
catalog-doctor-safety = { $count ->
    [one] The warnings of one published product are not in Spanish: write them in Spanish too.
   *[other] The warnings of { $count } published products are not in Spanish: write them in Spanish too.
}
