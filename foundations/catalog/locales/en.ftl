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
catalog-stock-short = { $count ->
    [0] There is no { $sku } left.
    [one] Only one { $sku } is left.
   *[other] Only { $count } of { $sku } are left.
}
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
catalog-doctor-held = { $count ->
    [one] of one article more or fewer pieces are put aside than somebody holds.
   *[other] of { $count } articles more or fewer pieces are put aside than somebody holds.
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
catalog-admin-list = Products
catalog-admin-list-lead = Everything you sell, on show or not.
catalog-admin-list-new = New product
catalog-admin-list-import = Import
catalog-admin-list-search = Name, SKU or barcode
catalog-admin-list-search-go = Search
catalog-admin-list-sieves = Filters
catalog-admin-list-set = { $count ->
    [one] 1 filter set
   *[other] { $count } filters set
}
catalog-admin-list-go = Apply
catalog-admin-list-by-state = State
catalog-admin-list-by-category = Category
catalog-admin-list-by-brand = Brand
catalog-admin-list-by-wanting = Missing
catalog-admin-list-by-sort = Order
catalog-admin-list-any-state = Any
catalog-admin-list-any-category = All
catalog-admin-list-any-brand = All
catalog-admin-list-any-wanting = Anything
catalog-admin-list-wanting-stock = Stock
catalog-admin-list-wanting-picture = Picture
catalog-admin-list-wanting-duty = Something required
catalog-admin-list-order-down-changed = Last changed
catalog-admin-list-order-changed = Longest unchanged
catalog-admin-list-order-name = Name, A–Z
catalog-admin-list-order-down-name = Name, Z–A
catalog-admin-list-order-stock = Least stock
catalog-admin-list-order-down-stock = Most stock
catalog-admin-list-order-price = Cheapest
catalog-admin-list-order-down-price = Dearest
catalog-admin-list-name = Product
catalog-admin-list-status = State
catalog-admin-list-stock = Stock
catalog-admin-list-price = Price
catalog-admin-list-changed = Changed
catalog-admin-list-published = Published
catalog-admin-list-draft = Draft
catalog-admin-list-archived = Archived
catalog-admin-list-uncounted = not counted
catalog-admin-list-held = { $stock }, { $count } held
catalog-admin-list-variants = { $count ->
    [one] 1 variant
   *[other] { $count } variants
}
catalog-admin-list-tick = Choose
catalog-admin-list-none = No products yet. Import them from another shop or a spreadsheet, or add the first one.
catalog-admin-list-none-found = There are no such products. Try fewer letters or take a filter away.
catalog-admin-list-all = See all
catalog-admin-list-before = Previous
catalog-admin-list-after = Next
catalog-admin-list-pages = Pages
catalog-admin-list-done = { $count ->
    [one] 1 product changed.
   *[other] { $count } products changed.
}
catalog-admin-list-unfinished = This list is being prepared: all products will be here in a few minutes.
catalog-admin-bulk-deed = What to do with the chosen ones
catalog-admin-bulk-on = Go on
catalog-admin-bulk-all = All that match the filter, not only the chosen ones
catalog-admin-bulk-publish = Publish
catalog-admin-bulk-unpublish = Make it a draft
catalog-admin-bulk-archive = Archive
catalog-admin-bulk-category = Put in a category
catalog-admin-bulk-brand = Change the brand
catalog-admin-bulk-percent = Change the price by a percentage
catalog-admin-bulk-amount = Change the price by an amount
catalog-admin-bulk-stock = Set the stock
catalog-admin-bulk-add = Add or take away stock
catalog-admin-bulk-uncounted = Its stock is not counted, so there is nothing to add to.
catalog-admin-bulk-number-unfit = Write a number that fits here, without thousands separators.
catalog-admin-bulk-nothing-ticked = You have not chosen any product.
catalog-admin-bulk-deed-unknown = Choose what to do.
catalog-admin-bulk-look = See what will change
catalog-admin-bulk-number = How much
catalog-admin-bulk-percent-hint = For example, 10 to raise by 10 % or -12.5 to cut by 12.5 %. Each price is rounded to the smallest unit of the currency; half a unit, up.
catalog-admin-bulk-amount-hint = For example, 2 to raise each price by 2 or -0.50 to cut it by 0.50.
catalog-admin-bulk-stock-hint = There will be this many of every variant.
catalog-admin-bulk-add-hint = For example, 12 when twelve of every variant arrive or -3 when three are missing. What is not counted stays as it is.
catalog-admin-bulk-reduction = Announce lower prices as reductions
catalog-admin-bulk-reduction-hint = The shop will show beside it the lowest price of the 30 days before, as the law demands. What was cheaper within those days will not be announced.
catalog-admin-bulk-rounding = Each price is rounded to the smallest unit of the currency; half a unit, up.
catalog-admin-bulk-no-brand = No brand
catalog-admin-bulk-to-all = To all that match the filter.
catalog-admin-bulk-items = { $count ->
    [one] 1 product
   *[other] { $count } products
}
catalog-admin-bulk-cut = There are more than are changed at once: these are the { $count } changed last. Repeat it afterwards with the others.
catalog-admin-bulk-nothing-yet = Nothing has changed yet. Below you see what will change of each product and what cannot be changed.
catalog-admin-bulk-do = Change them
catalog-admin-bulk-running = Changing the products…
catalog-admin-bulk-progress = { $tried } of { $items }
catalog-admin-bulk-look-again = See how it goes
catalog-admin-bulk-ended = Done
catalog-admin-bulk-done = { $count ->
    [one] 1 product changed.
   *[other] { $count } products changed.
}
catalog-admin-bulk-same = { $count ->
    [one] 1 product was like this already.
   *[other] { $count } products were like this already.
}
catalog-admin-bulk-refused = { $count ->
    [one] 1 product could not be changed: below it says why.
   *[other] { $count } products could not be changed: below it says why.
}
catalog-admin-bulk-was-done = Changed
catalog-admin-bulk-was-same = Was so already
catalog-admin-bulk-was-refused = Not changed
catalog-admin-bulk-is-so = Is so already
catalog-admin-bulk-from = before:
catalog-admin-bulk-to = after:
catalog-admin-bulk-announced = reduction
catalog-admin-bulk-audit = changed a product together with others
catalog-admin-edit-new = New product
catalog-admin-edit-list = Products
catalog-admin-edit-prices = Prices
catalog-admin-edit-see = See it in the shop
catalog-admin-edit-preview = Preview
catalog-admin-edit-made = Product created.
catalog-admin-edit-saved = Saved. If it is published, the shop shows it so already.
catalog-admin-edit-same = There was nothing to change.
catalog-admin-edit-save = Save
catalog-admin-edit-create = Create product
catalog-admin-edit-unsaved = There are unsaved changes.
catalog-admin-edit-busy = Uploading and preparing the photos…
catalog-admin-edit-conflict = Somebody changed this product while you were editing it
catalog-admin-edit-conflict-advice = Your changes are still here, unsaved. This is what differs in the shop from your form:
catalog-admin-edit-empty = (empty)
catalog-admin-edit-made-before = This form has made the product already
catalog-admin-edit-made-before-advice = What you changed since is still here, unsaved. Open the product and change it there, or begin another form.
catalog-admin-edit-made-before-see = Open the product
catalog-admin-edit-over = Save mine over it
catalog-admin-edit-leave = Discard mine
catalog-admin-edit-faults = Not saved. Please check:
catalog-admin-edit-files = These photos cannot be used and were not kept. Everything else is still in the form:
catalog-admin-edit-rows = We added the rows that were missing. Check prices and stock, then save.
catalog-admin-edit-words = Texts
catalog-admin-edit-spanish = Spanish
catalog-admin-edit-english = English
catalog-admin-edit-name = Name
catalog-admin-edit-summary = In one sentence
catalog-admin-edit-text = Description
catalog-admin-edit-text-hint = You can use Markdown: **bold**, lists with dashes, ## headings.
catalog-admin-edit-pictures = Photos
catalog-admin-edit-picture = Photo { $count }
catalog-admin-edit-pictures-add = Add photos
catalog-admin-edit-pictures-hint = { $count ->
   *[other] JPEG, PNG, WebP or GIF, up to 20 MB each and 12 at once; { $count } in all. The first one is shown in lists.
  }
catalog-admin-edit-alt = What it shows
catalog-admin-edit-up = Move up
catalog-admin-edit-down = Move down
catalog-admin-edit-remove = Remove
catalog-admin-edit-moved = Photo moved. Save to keep it so.
catalog-admin-edit-sale = Price and stock
catalog-admin-edit-price = Price with tax
catalog-admin-edit-stock = Stock
catalog-admin-edit-held = { $count ->
    [one] 1 held for an order.
   *[other] { $count } held for orders.
}
catalog-admin-edit-held-short = { $count ->
    [one] 1 held for an order.
   *[other] { $count } held for orders.
} { $missing } { $missing ->
    [one] is missing.
   *[other] are missing.
}
catalog-admin-edit-reduced-hidden = While nobody sees the product no reduction is announced. Publish it at its price first and reduce it afterwards.
catalog-admin-edit-reduced = Announce it as a reduction
catalog-admin-edit-prior-reduced = It is announced beside { $price }: the lowest price of the 30 days before the reduction, which began on { $day }.
catalog-admin-edit-prior-if = If you reduce it today, it is compared with { $price }: the lowest price of the last 30 days.
catalog-admin-edit-numbers = SKU, barcode, cost, weight and content
catalog-admin-edit-sku = SKU
catalog-admin-edit-gtin = Barcode (GTIN)
catalog-admin-edit-cost = What it costs you
catalog-admin-edit-weight = Weight (g)
catalog-admin-edit-amount = Content
catalog-admin-edit-unit = Unit of the content
catalog-admin-edit-unit-piece = pieces
catalog-admin-edit-variant = Variant
catalog-admin-edit-variants = Variants
catalog-admin-edit-fill = Fill down
catalog-admin-edit-row-new = new
catalog-admin-edit-row-more = More
catalog-admin-edit-row-reduced = reduced
catalog-admin-edit-retire = Stop selling it
catalog-admin-edit-options = Options: sizes, colours…
catalog-admin-edit-options-lead = Each value that you add makes a row for each combination. What you remove is no longer sold, but its price history is kept. There is room for 2000 variants.
catalog-admin-edit-option-new = New option
catalog-admin-edit-option-name = What it is called
catalog-admin-edit-option-remove = Remove this option
catalog-admin-edit-add = Add values
catalog-admin-edit-add-hint = Separated by commas.
catalog-admin-edit-add-first-hint = Separated by commas: S, M, L. What you sell already becomes the first.
catalog-admin-edit-value = Value
catalog-admin-edit-value-picture = Its photo
catalog-admin-edit-value-no-picture = None in particular
catalog-admin-edit-swatch = Colour (#rrggbb)
catalog-admin-edit-make-rows = Show the rows
catalog-admin-edit-retired = No longer sold
catalog-admin-edit-back = Sell again
catalog-admin-edit-where = Where it stands
catalog-admin-edit-status = State
catalog-admin-edit-status-published = Published
catalog-admin-edit-status-draft = Draft
catalog-admin-edit-status-archived = Archived
catalog-admin-edit-category = Category
catalog-admin-edit-category-none = No category
catalog-admin-edit-also = Also in other categories
catalog-admin-edit-brand = Brand or workshop
catalog-admin-edit-brand-none = No brand
catalog-admin-edit-seller = Sold by
catalog-admin-edit-seller-house = The shop
catalog-admin-edit-seller-closed = { $name } (not selling now)
catalog-seller-unknown = There is no such seller.
catalog-admin-edit-facts = Characteristics
catalog-admin-edit-kind = Kind of product
catalog-admin-edit-kind-none = No kind
catalog-admin-edit-kind-hint = It decides which characteristics can be filled in; you see them once you save.
catalog-admin-edit-tags = Tags
catalog-admin-edit-lines-hint = One per line.
catalog-admin-edit-law = Tax, returns and safety
catalog-admin-edit-law-lead = Unless you say who makes it, the brand's maker answers for it.
catalog-admin-edit-tax = Tax
catalog-admin-edit-tax-standard = Standard
catalog-admin-edit-tax-reduced = Reduced
catalog-admin-edit-tax-super-reduced = Super-reduced
catalog-admin-edit-withdrawal = Right of withdrawal
catalog-admin-edit-withdrawal-usual = 14 days, like most things
catalog-admin-edit-withdrawal-made-to-measure = No return: made to measure
catalog-admin-edit-withdrawal-perishable = No return: goes off soon
catalog-admin-edit-withdrawal-sealed = Until the seal is broken: hygiene
catalog-admin-edit-withdrawal-recording = Until unsealed: recording or program
catalog-admin-edit-withdrawal-press = No return: press
catalog-admin-edit-withdrawal-dated = No return: on a certain date
catalog-admin-edit-withdrawal-digital-at-once = Until it is downloaded
catalog-admin-edit-withdrawal-service-done = Until the service is done
catalog-admin-edit-withdrawal-market-price = No return: market price
catalog-admin-edit-withdrawal-mixed = Until it is mixed with something else
catalog-admin-edit-withdrawal-drink-later = No return: drink delivered later
catalog-admin-edit-safety = Safety warnings
catalog-admin-edit-maker-name = Maker
catalog-admin-edit-maker-address = Maker's address
catalog-admin-edit-maker-email = Maker's e-mail
catalog-admin-edit-maker-country = Maker's country (two letters)
catalog-admin-edit-maker-eu-name = Responsible in the European Union
catalog-admin-edit-maker-eu-address = Address of the responsible
catalog-admin-edit-maker-eu-email = E-mail of the responsible
catalog-admin-edit-place = Address, related products and type
catalog-admin-edit-slug = Web address
catalog-admin-edit-slug-hint = Empty, it is made from the name. The former one goes on leading here.
catalog-admin-edit-related = Related products
catalog-admin-edit-related-hint = One key per line.
catalog-admin-edit-type = Type
catalog-admin-edit-type-physical = Thing
catalog-admin-edit-type-digital = File or code
catalog-admin-edit-type-grouped = Set of others
catalog-admin-edit-type-external = Sold on another site
catalog-admin-edit-parts = What it is made of
catalog-admin-edit-parts-hint = For sets only: how many and SKU, one per line. For example: 2 MUG-GREEN.
catalog-admin-edit-url = Where it is sold, if on another site
catalog-admin-edit-price-unfit = Write the price in digits, like 12.50.
catalog-admin-edit-number-unfit = Write a number.
catalog-admin-edit-choice-unfit = Choose one of the options.
catalog-admin-edit-colour-unfit = Write the colour like #a8401f.
catalog-admin-edit-name-missing = The name or some value is missing.
catalog-admin-edit-line-unfit = Write on each line how many and of which SKU.
catalog-admin-edit-too-many = { $most ->
   *[other] There are too many: there is room for { $most }.
  }
catalog-admin-edit-options-gone = { $sku } chose among options that are gone: it cannot be sold again like that.
catalog-audit-product-made = created a product
catalog-audit-product-changed = changed a product
catalog-admin-categories = Categories
catalog-admin-categories-lead = How the shop is ordered. Drag one among its sisters or use the arrows; to put it inside another, open it.
catalog-admin-categories-add = Add a category
catalog-admin-categories-add-go = Add
catalog-admin-categories-none = No categories yet. Add the first one, or import them with your products.
catalog-admin-categories-saved = Saved.
catalog-admin-categories-save = Save
catalog-admin-categories-name-es = Name in Spanish
catalog-admin-categories-name-en = Name in English
catalog-admin-categories-parent = Inside
catalog-admin-categories-no-parent = None: at the top
catalog-admin-categories-slug-es = Address in Spanish
catalog-admin-categories-slug-en = Address in English
catalog-admin-categories-slug-hint = If you change it, the old one leads to the new one. Left empty, it is made from the name.
catalog-admin-categories-text-es = Text in Spanish
catalog-admin-categories-text-en = Text in English
catalog-admin-categories-products = See products
catalog-admin-categories-up = Move up
catalog-admin-categories-down = Move down
catalog-admin-categories-remove = Delete this category
catalog-admin-categories-remove-lead = It is deleted only if it is empty. Its products are moved from the list: choose them and put them in another category. Its address will lead to the one above.
catalog-admin-categories-remove-go = Delete
catalog-admin-categories-has-below = There are other categories inside it: take them out first.
catalog-admin-categories-has-products = There are products in it: put them in another category first.
catalog-admin-categories-audit-made = made a category
catalog-admin-categories-audit-changed = changed a category
catalog-admin-categories-audit-removed = deleted a category
catalog-admin-brands = Brands
catalog-admin-brands-lead = Who makes what you sell, and who answers for it.
catalog-admin-brands-new = New brand
catalog-admin-brands-none = No brands yet. Add one if you sell things that others make.
catalog-admin-brands-saved = Saved.
catalog-admin-brands-unanswered = The maker is missing
catalog-admin-brands-name = Name
catalog-admin-brands-slug = Address in the shop
catalog-admin-brands-maker = Maker
catalog-admin-brands-maker-hint = The law wants buyers to know who the maker is: name, postal address and e-mail. They hold for all products of the brand that say nothing else.
catalog-admin-brands-address = Postal address of the maker
catalog-admin-brands-email = E-mail of the maker
catalog-admin-brands-country = Country of the maker
catalog-admin-brands-country-hint = Two letters, like ES or PT.
catalog-admin-brands-eu-name = Responsible person in the European Union
catalog-admin-brands-eu-hint = Only if the maker is outside the Union: who answers here.
catalog-admin-brands-eu-address = Postal address of the responsible person
catalog-admin-brands-eu-email = E-mail of the responsible person
catalog-admin-brands-audit-made = made a brand
catalog-admin-brands-audit-changed = changed a brand
catalog-admin-edit-prices-lead = Everything that was ever asked for it. The dashed line is the lowest price of the last 30 days.
catalog-admin-edit-prices-none = It has not been on sale yet: it has no public prices.
catalog-admin-edit-prices-others = Other variants
catalog-admin-edit-announced = announced as a reduction
catalog-admin-edit-chart = Prices of { $sku } over time
catalog-admin-edit-chart-table = Show the table
catalog-admin-edit-chart-since = Since
catalog-admin-edit-chart-note = Note
catalog-key-taken = Another product has that key already. Choose another one.
catalog-api-products = Products
catalog-api-variants = Variants, stock and prices
catalog-api-tree = Categories and brands
catalog-api-list-products = Gives the products that visitors see.
catalog-api-show-product = Gives a product as visitors see it.
catalog-api-list-categories = Gives all categories.
catalog-api-list-brands = Gives all brands.
catalog-api-list-kept-products = Gives products, whether visitors see them or not.
catalog-api-create-product = Makes a product, as a draft that nobody sees yet.
catalog-api-show-kept-product = Gives a product, whole, with its version.
catalog-api-change-product = Changes the fields of a product that are sent.
catalog-api-archive-product = Takes a product out of the shop; what is known of it is kept.
catalog-api-show-variant = Gives a variant with its product.
catalog-api-change-variant = Changes the price, the cost, the barcode or the weight of a variant.
catalog-api-set-stock = Says how many there are of a variant.
catalog-api-list-prices = Gives all public prices that a variant ever had.
catalog-api-list-kept-categories = Gives all categories, each with its version.
catalog-api-create-category = Makes a category behind its sisters.
catalog-api-show-category = Gives a category with its version.
catalog-api-change-category = Changes the fields of a category that are sent.
catalog-api-remove-category = Takes away an empty category.
catalog-api-list-kept-brands = Gives brands, each with its version.
catalog-api-create-brand = Makes a brand.
catalog-api-show-brand = Gives a brand with its version.
catalog-api-change-brand = Changes the fields of a brand that are sent.
