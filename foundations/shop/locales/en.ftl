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
