shop-name-missing = The shop needs a name.
shop-email-unfit = Write an e-mail address that can be answered.
shop-country-unfit = Write the country in its two capital letters, such as ES.
shop-notice-too-heavy = The file is too large: { $most } MB at most.
shop-notice-no-picture = The notice has to be a PNG, JPEG or WebP picture.
shop-notice-damaged = The picture is damaged and cannot be read.
shop-notice-too-large = The picture has too many pixels: { $most } million at most.
shop-notice-unwritable = The file cannot be kept in the data folder. Details: { $why }
shop-notice-shown = Official notice in { $lang ->
    [en] English
   *[es] Spanish
}: { $width } × { $height } pixels. It is on the guarantee page and with the products.
shop-notice-none = There is no official notice in { $lang ->
    [en] English
   *[es] Spanish
}. A text of the shop is shown.
shop-notice-removed = The official notice in { $lang ->
    [en] English
   *[es] Spanish
} is gone. A text of the shop is shown.
shop-doctor = legal guarantee
shop-doctor-notice = the official notice of the guarantee is missing in { $lang ->
    [en] English
   *[es] Spanish
}: put it in with "plaza notice FILE --lang { $lang }".
shop-field-missing = This is needed.
shop-field-long = This is too long: { $most } characters at most.
shop-field-unfit = There are characters in it that cannot be seen. Type it instead of pasting it.
shop-phone-unfit = Write the telephone number in digits, with its prefix if you like: +34 925 12 34 56.
shop-country-unknown = Choose a country from the list.
shop-tax-id-unfit = This number is not valid in the chosen country. Check its digits and letters.
shop-zone-unknown = Choose a time zone from the list.
shop-currency-stays = The currency cannot change any more: there are products with prices, and €20 are not £20. To change it, begin with an empty shop.
shop-changed-meanwhile = Somebody has changed this meanwhile. Open the page again and repeat your change.
shop-audit-changed = changed what the shop says of itself
shop-text-title-missing = The first line must be the title, with a hash before it: “# Shipping”.
shop-text-long = The text is too long: { $most } characters at most.
shop-text-unfit = There are characters in it that cannot be seen. Type it instead of pasting it.
shop-audit-text = changed a text of the shop
shop-api-group = The shop
shop-api-show-shop = Tells which shop it is: name, legal identity, currency.
