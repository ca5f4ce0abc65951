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
exchange-markup-left = The text had pictures, forms, scripts or something that never ends in it: that was taken out.
exchange-barcode-left = "{ $cell }" is no barcode: it was left out.
exchange-stock-negative = The stock was negative ({ $cell }): it is zero now.
exchange-category-number = The category { $cell } is a code only. Say which one it is with --categories, or write its name.
exchange-picture-left = "{ $cell }" is no address of a picture: it was left out.
exchange-compare-left = The struck price { $cell } is not shown: only the lowest of the last 30 days may be, and this shop does not know it yet.
exchange-line-unfit = The line says nothing that is known, or a field is of the wrong kind: look at character { $place }.
exchange-line-long = The line is too long.
exchange-quotes-open = There is a quote that is never closed.
exchange-file-empty = The file is empty.
exchange-cells-many = The row has { $count } cells, the header { $columns }.
exchange-rows-many = The product is too large: it has more than { $most } rows, or too much text.
exchange-row-unfit = The row makes no product.
exchange-key-twice = The product { $key } came earlier in the file.
exchange-sku-twice = The SKU { $sku } came earlier in the file: this variant gets { $made }.
exchange-column-left = { $count ->
    [one] One cell of this column was not carried over.
   *[other] { $count } cells of this column were not carried over.
}
exchange-store-refused = The database does not take it. Detail: { $why }
exchange-face-stays = The shop has said who it is: that stays.
exchange-held-back = It stays a draft: nobody answers for the product yet (name, address and e-mail).
exchange-held-back-responsible = Stays a draft: its maker is outside the European Union and nobody is named who answers here (name, address and e-mail).
exchange-held-back-safety = Kept as a draft: the warnings have to be in Spanish too.
exchange-maker-nameless = The name of who makes it or answers for it is missing: what else is said of them was left out.
exchange-sum-products = Products: { $created } new, { $changed } changed, { $same } the same, { $refused } refused
exchange-sum-more = Variants: { $variants } · new categories: { $categories } · new brands: { $brands }
exchange-sum-trial = This was a trial: nothing was kept.
exchange-sum-rejects = The refused rows are in { $file }: correct them and import them again.
exchange-sum-maker = { $count ->
    [one] One product stays a draft
   *[other] { $count } products stay drafts
}: the law asks who makes them. If you answer for them, run this again with --maker-is-shop (or --maker "Name; address; e-mail; country").
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
exchange-number-ambiguous = "{ $cell }" may be a thousand or one: write it without parting the thousands.
exchange-price-currency = "{ $cell }" is not in the currency of the shop ({ $currency }).
exchange-tax-rate-missing = The price has the tax class "{ $class }" and you have not said its rate: add it, for example --add-tax 21,reduced=10,super-reduced=4.
exchange-tax-of-product = The variation has the tax class "{ $cell }"; here it has that of its product.
exchange-untaxed = It was sold without tax: look at its tax class.
exchange-cost-left = The cost "{ $cell }" cannot be understood: it was left out.
exchange-weight-left = The weight "{ $cell }" cannot be understood: it was left out.
exchange-category-deep = The category is too deep: "{ $cell }" was left out.
exchange-stock-uncounted = It had a stock of { $cell } that was not counted: it is not here either.
exchange-stock-sold-out = It said that it was sold out and had { $cell }: it is zero now.
exchange-stock-shared = The variations shared a stock of { $cell }: it was parted among { $variants }.
exchange-not-published = It was not published: it stays a draft.
exchange-variation-unpublished = The variation was not published: it was left out.
exchange-variation-shadowed = { $count ->
    [one] An earlier variation is the same already: it was left out.
   *[other] Earlier variations are { $count } of its own already: they were left out.
}
exchange-variation-cell-left = A variation has no place of its own for this: it was left out.
exchange-barcode-shared = The barcode "{ $cell }" was that of several variants: it was left out.
exchange-facet-left = "{ $cell }" has no name and value: it was left out.
exchange-line-syntax = The line is no JSON: it goes wrong at character { $place }.
exchange-line-encoding = The line is not in UTF-8.
exchange-field-missing = The field "{ $field }" is missing.
exchange-field-left = The field "{ $field }" is not known: it was left out.
exchange-store-taken = Something else in the shop has the same identifier already.
exchange-store-moved = Something that it depends on has changed meanwhile: import it again.
exchange-file-absent = there is no such file.
exchange-file-forbidden = you may not read that file.
exchange-file-unreadable = that file cannot be read.
exchange-file-unwritable = it cannot be written ({ $why }).
exchange-sheet-unfit = the spreadsheet cannot be opened ({ $why }): save it as CSV.
exchange-sheet-large = the spreadsheet is too large (more than { $most } MB): save it as CSV.
exchange-sheet-empty = the workbook has no sheet.
exchange-sheets-left = Only the first sheet is read; left out: { $sheets }
exchange-sheet-error = The cell in column { $column } has an error ({ $cell }): it is read as empty.
exchange-stopped-refused = { $count ->
    [one] one refusal
   *[other] { $count } refusals
}
exchange-usage-texts = --texts { $asked }: es or en
exchange-usage-tax = --add-tax { $asked }: a percentage such as 21 or 5.2, or several: 21,reduced=10,super-reduced=4
exchange-usage-maker = --maker: name, postal address and e-mail, with semicolons between; if you like, the country too, in two letters such as ES
exchange-usage-maker-shop = --maker-is-shop: the shop has not said its name, postal address and e-mail yet
exchange-usage-same-file = { $file } would be written over a file that is read or written at the same time: choose another name.
exchange-usage-combinations = --combinations: only with prestashop
exchange-combinations-alone = This is PrestaShop's file of combinations: import that of the products and add this one with --combinations.
exchange-combination-broken = Its combination in line { $at } cannot be read: correct it in its file.
exchange-combination-orphan = The combination does not find its product in the file.
exchange-left-maker = say who answers for them
exchange-left-safety = have warnings
exchange-left-withdrawal = cannot be returned like others
exchange-left-summary = have a summary
exchange-left-tax = have a reduced tax
exchange-left-drawings = have drawn pictures
exchange-left-swatches = show colours to choose
exchange-left-slug = have an address of their own
exchange-left-options = have more than three options
exchange-order-left = The order { $cell } was not carried over.

exchange-imports = Import and export
exchange-imports-lead = Bring your catalogue, your customers and your orders from another program or a spreadsheet. First you see what would come in; nothing is kept until you say so.
exchange-bring = Bring a file
exchange-field-file = File
exchange-field-file-hint = CSV, Excel (.xlsx) or JSONL, of { $count } MB at most.
exchange-field-form = Which program it is from, or what is in it
exchange-form-auto = Find out by the file
exchange-form-shopify = Shopify
exchange-form-woocommerce = WooCommerce
exchange-form-prestashop = PrestaShop
exchange-form-vendure = Vendure
exchange-form-csv = A table of ours or made by hand
exchange-form-jsonl = A copy of Plaza (JSONL)
exchange-field-texts = The language of its texts
exchange-lang-es = Spanish
exchange-lang-en = English
exchange-field-tax = If prices are without tax, how much to add (in %)
exchange-field-tax-hint = For example 21. Several rates: 21,reduced=10,super-reduced=4. Empty, prices stay as they are.
exchange-field-maker = The shop answers for whatever does not name its maker
exchange-field-maker-hint = The law wants to know who makes each thing. If the file does not say and this is not ticked, such products are kept unpublished.
exchange-field-beside = The combinations of PrestaShop, if they are in another file
exchange-field-rarely = What only some catalogues need
exchange-field-beside-hint = PrestaShop exports sizes and colours by themselves.
exchange-try = See what would come in
exchange-before = What you have brought before
exchange-before-none = Nothing yet. A file that you bring stays here for a month, with what was said about it.
exchange-before-more = See earlier ones
exchange-export = Take your catalogue with you
exchange-export-lead = It is yours. The copy of Plaza has all of it and can be brought back here.
exchange-export-jsonl = Copy of Plaza (JSONL)
exchange-export-shopify = Table of Shopify (CSV)
exchange-stage-receiving = Arriving
exchange-stage-trying = Being tried
exchange-stage-tried = Tried, not imported
exchange-stage-carrying = Being imported
exchange-stage-done = Imported
exchange-stage-cancelled = Cancelled
exchange-stage-failed = Could not be read
exchange-sum-would = This would come in. New: { $created } · changed: { $changed } · the same: { $same } · refused: { $refused }
exchange-sum-was = New: { $created } · changed: { $changed } · the same: { $same } · refused: { $refused }
exchange-sum-held-back = { $count ->
    [one] One product stays unpublished until somebody says who makes it.
   *[other] { $count } products stay unpublished until somebody says who makes them.
  }
exchange-progress = How far it is
exchange-progress-trying = Trying the file: { $percent }%
exchange-progress-carrying = Importing: { $percent }%
exchange-told-tried = This is only a trial: nothing has been kept yet. Look at it and, if you like it, import it.
exchange-brought-before = That form had already brought this file, so the second one was not read. If it was another, bring it with a fresh form.
exchange-told-done = It is in.
exchange-told-cancelled = Cancelled. What had come in by then stays; bringing the same file again does not double it.
exchange-failed-form = We cannot tell which program wrote this file. Bring it again and choose it from the list, or see that its first line has the names of the columns.
exchange-failed-reader = The file could not be read to its end. What came in before stays.
exchange-sums = In numbers
exchange-go = Import
exchange-cancel = Cancel
exchange-remarks = What you should know
exchange-remarks-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
exchange-rejected-file = Download the refused lines
exchange-remarks-file = Download all remarks
exchange-samples = The first products
exchange-sample-name = Product
exchange-sample-forms = Variants
exchange-sample-price = Price
exchange-sample-variants = { $count ->
    [one] one
   *[other] { $count }
  }
exchange-wish-file-missing = Choose a file.
exchange-wish-file-empty = The file is empty.
exchange-wish-tax-unfit = Write a percentage, such as 21, or several: 21,reduced=10.
exchange-wish-maker-unknown = First the shop must say who is behind it: legal name, address and email address, at “Settings”.
exchange-wish-beside-unwanted = Only PrestaShop has its combinations in another file.
exchange-wish-over = It is too late: somebody has imported or cancelled it meanwhile.
exchange-audit-imported = imported a file
exchange-audit-cancelled = cancelled the import of a file
exchange-notice-ended = An import ends
exchange-notice-ended-text = The file that you were importing has come to its end. See what went in and what did not.
exchange-notice-ended-letter-subject = An import has ended
exchange-notice-ended-letter-text = The file that you were importing has come to its end. See what went in and what did not.
exchange-notice-ended-why = We tell you of the files that you import yourself.
exchange-api-group = Imports
exchange-api-list-imports = Gives the files that were brought, the latest first.
exchange-api-show-import = Tells how far a file that was brought is.
exchange-matter-catalogue = A catalogue
exchange-matter-customers = Customers of another program
exchange-matter-orders = Orders of another program
exchange-matter-reviews = Reviews of another program
exchange-sum-reviews = They are published as brought from elsewhere, without whole names, and none counts as a verified purchase.
exchange-sum-customers = Whoever has an account here finds their address kept. The others will find it once they make one with that e-mail: nobody gets in without confirming it.
exchange-sum-orders = Whoever has an account here sees them among their orders. The others will see them once they make one with that e-mail.
exchange-samples-orders = The first orders
exchange-sample-order = Order
exchange-sample-lines = Lines
exchange-sample-total = Total
exchange-personal-awaited = What another program knew of you, waiting until you make an account
exchange-personal-files = Files that the shop is importing
exchange-personal-kept-files = They go by themselves: the file as soon as it is in or called off, and where nobody lets it in after seven days; rows that did not go in after seven days. Nobody is looked for in them.
exchange-forget = Forget somebody who is awaited
exchange-forget-lead = Customers whom you brought and who have no account yet are awaited for two years at most. If somebody asks to be erased, do it here.
exchange-forget-email = Their e-mail
exchange-forget-go = Forget
exchange-forget-done = Nothing is kept any more of whoever waited with that address. If they have orders, erase their data on the page of each.
exchange-forget-unknown = Nobody is awaited with that address.
exchange-audit-forgotten = forgot a customer who was awaited
exchange-columns = Columns of a table of customers or orders made by hand
exchange-columns-customers = Customers, a row a person: email, name, company, line1, line2, postcode, city, region, country, phone and tax_id. Needed are email, name and one of the others.
exchange-columns-orders = Orders, a row a line: order, placed_at, email, customer, language, currency, state (completed, sent, open or cancelled), delivery, discount, tax, total, paid, refunded, note, line_name, line_sku, line_quantity and line_unit; the address with delivery_ before it: delivery_name, delivery_line1… Needed are order, placed_at, email and total.
