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
