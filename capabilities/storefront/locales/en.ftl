storefront-home = Home
storefront-you-are-here = You are in
storefront-sections = Sections
storefront-all-of = Everything in
storefront-buy = Shop
storefront-brands = Our brands
storefront-brands-text = Who makes each thing, where and how.
storefront-all-brands = All brands
storefront-see-brands = See the brands
storefront-see-new = See what’s new
storefront-just-in = New in
storefront-just-in-text = The latest to arrive in the shop.
storefront-all-new = See everything new
storefront-nothing-yet = There will be things here very soon
storefront-nothing-yet-advice = The shop is getting ready. Come back in a few days.
storefront-reduced = Reduced
storefront-reduced-how = Beside each reduction is the lowest price of the 30 days before it. The percentage is taken from that price.
storefront-all-reduced = See all reductions
storefront-promises = Buying with peace of mind
storefront-promise-days = 14 days to think it over
storefront-promise-days-text = From the day your order arrives you can send it back without giving a reason.
storefront-promise-guarantee-text = If something is not right, we repair it or give you another one at no cost.
storefront-promise-who = You know who is selling
storefront-promise-who-text = Every product says who makes it and how to find them.
storefront-products = Products
storefront-more = See more
storefront-more-label = More products
storefront-nothing-here = No products here yet
storefront-nothing-here-advice = Look at what has arrived lately or search for something else.
storefront-inside = Sections of
storefront-sort = Sort by
storefront-sort-go = Sort
storefront-sort-newest = Newest
storefront-sort-cheapest = Price: low to high
storefront-sort-dearest = Price: high to low
storefront-sort-rated = Best rated
storefront-sorted-newest = What came last stands first.
storefront-sorted-best = What is closest to your words stands first: a name counts more than a text.
storefront-sorted-price = By price, taxes included.
storefront-sorted-rated = By the score of reviews, which stays close to 3.5 while there are few; of equal scores the one with more reviews stands first, then what came last.
storefront-sorted-unpaid = Nobody pays to stand higher.
storefront-facet-rating = Reviews
storefront-rating-or-more = { $count ->
    [one] 1 star or more
   *[other] { $count } stars or more
}
storefront-rating = { $count ->
    [one] { $score } of 5 stars, 1 review
   *[other] { $score } of 5 stars, { $count } reviews
}
storefront-brand-rated = Best rated
storefront-percent-off = −{ $percent }%
storefront-sold-out = Sold out
storefront-few-left = { $count ->
    [one] 1 left
   *[other] { $count } left
}
storefront-new = New
storefront-from = from
storefront-before = was
storefront-price = Price
storefront-per-unit = { $price } per unit
storefront-lowest-short = Lowest price in 30 days: { $price }
storefront-lowest = Lowest price of the previous 30 days: { $price }
storefront-tax-included = VAT included
storefront-colours = { $count ->
    [one] 1 colour
   *[other] { $count } colours
}
storefront-does-not-exist = does not exist
storefront-stock-in = Available
storefront-stock-out = Sold out for now
storefront-stock-digital = Digital: you have it on the page of your order
storefront-sold-elsewhere = Sold in another shop
storefront-see-elsewhere = See where it is sold
storefront-share = Share
storefront-link-copied = Link copied
storefront-qr = QR code
storefront-qr-alt = QR code of this page
storefront-qr-text = Open it with the camera of another phone, or print it beside the product in the shop.
storefront-fact-days = 14 days to return it
storefront-fact-days-text = from the day you receive it.
storefront-withdrawal-digital = 14 days to change your mind
storefront-withdrawal-digital-text = from the day you buy it.
storefront-withdrawal-made = It is made for you.
storefront-withdrawal-perishable = It goes off quickly.
storefront-withdrawal-press = It is a newspaper or magazine.
storefront-withdrawal-dated = It is for a certain day.
storefront-withdrawal-never = That is why it cannot be returned for a change of mind.
storefront-withdrawal-sealed = It is sealed for hygiene.
storefront-withdrawal-recording = It is sealed.
storefront-withdrawal-unopened = You have 14 days to return it if you have not broken the seal.
storefront-withdrawal-at-once = It is delivered at once.
storefront-withdrawal-begun = You have 14 days to change your mind; if you ask to have it right away, you lose that right once you begin to download it.
storefront-withdrawal-service = It is a service.
storefront-withdrawal-done = You have 14 days to change your mind; you lose that right if you ask to start sooner and it is done in full.
storefront-withdrawal-market = Its price follows a financial market.
storefront-withdrawal-mixed = Once there, it is mixed with other things.
storefront-withdrawal-unmixed = You have 14 days to return it if you have not mixed it.
storefront-withdrawal-drink = It is an alcoholic drink: priced today, delivered after 30 days.
storefront-fact-how = How to return
storefront-returns-path = /returns
storefront-fact-guarantee = { $count ->
    [one] 1 year of legal guarantee
   *[other] { $count } years of legal guarantee
}
storefront-guarantee-text = { $count ->
    [one] If within 1 year of delivery a product proves faulty or not as described, it is repaired or replaced at no cost. If that cannot be done, you get a price reduction or your money back.
   *[other] If within { $count } years of delivery a product proves faulty or not as described, it is repaired or replaced at no cost. If that cannot be done, you get a price reduction or your money back.
}
storefront-guarantee-path = /guarantee
storefront-guarantee-more = How to ask for the guarantee
storefront-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
storefront-about = Description
storefront-specs = Details
storefront-weight = Weight
storefront-sku = Reference
storefront-gtin = Barcode
storefront-parts = What it contains
storefront-units = { $count ->
    [one] 1 unit
   *[other] { $count } units
}
storefront-safety = Safety and manufacturer
storefront-maker = Manufacturer
storefront-eu-responsible = Responsible in the European Union
storefront-related = You may also like
storefront-picture-next = Next picture
storefront-picture-back = Previous picture
storefront-picture-close = Close
storefront-picture-of = of
storefront-picture-see = See picture { $count }
storefront-search = Search the shop
storefront-search-hint = Search for a product, a brand, a colour…
storefront-search-go = Search
storefront-search-title = Search
storefront-search-for = Results for “{ $text }”
storefront-search-everything = All products
storefront-search-loose = Nothing has all of those words. These have some of them.
storefront-search-none = We found nothing for “{ $text }”
storefront-search-none-advice = Try fewer words or look through the sections.
storefront-suggestions = Suggestions
storefront-filters = Filters
storefront-filters-close = Close the filters
storefront-filter = Filter
storefront-filters-apply = See results
storefront-facet-category = Section
storefront-facet-brand = Brand
storefront-facet-colour = Colour
storefront-facet-price = Price
storefront-facet-stock = Availability
storefront-facet-stock-now = Only what is here now
storefront-price-min = From
storefront-price-max = To
storefront-remove = Remove
storefront-remove-all = Remove all
storefront-sort-best = Relevance
storefront-results-none = Nothing meets all the filters
storefront-results-none-advice = Remove one to see more products.
storefront-count = { $count ->
    [one] 1 product
   *[other] { $count } products
}
storefront-feature-feed = New products by RSS
storefront-feature-feed-duty = Other sites may publish your news, and you do not decide how they show it.
storefront-feature-qr = QR code for the physical shop
storefront-feature-qr-duty = Print the code of each product and put it beside it. If the address changes, the code still leads to its page.
storefront-feature-share = Sharing a product
storefront-feature-share-duty = You do not control what people say when they share it.
storefront-feature-related = Goes well with
storefront-feature-related-duty = Choose in each product what goes well with it, and look again when something sells out.
storefront-feature-who-nobody = Nobody
storefront-feature-who-shop = Whoever looks after the physical shop
storefront-feature-who-catalogue = Whoever keeps the catalogue
storefront-strip-days = 14 days to return it
storefront-by = By
storefront-made-by = Made by
storefront-shipping = Delivery
storefront-shipping-path = /shipping
storefront-order = Order by e-mail
storefront-order-again = Tell me when it is back
storefront-add = Add to basket
storefront-order-how = We answer with the lead time, the delivery cost and how to pay. You pay nothing now.
storefront-order-call = Rather talk? Call
storefront-order-subject = Order: { $name }
storefront-order-opening = Hello, I would like to order:
storefront-order-closing = Quantity: 1. My name and delivery address:
storefront-search-again = Change your search
storefront-search-clear = Clear the search
storefront-search-also = Look in these sections too
storefront-price-changed = The price of this product has just changed.
storefront-hidden = Preview: this product is not published, and only those who keep the catalogue see it.
storefront-hidden-edit = Edit it

storefront-texts = Pages
storefront-texts-lead = The texts of the shop: shipping, returns, legal notice… They come written and are filled with your details; you can write your own.
storefront-text-given = The text that comes with the shop
storefront-text-own = A text of your own
storefront-text-own-es = A text of your own in Spanish
storefront-text-own-en = A text of your own in English
storefront-text-es = In Spanish
storefront-text-en = In English
storefront-text-hint = Empty, the text that comes with the shop returns.
storefront-text-write = Write
storefront-text-lead = The first line is the title. It is written in Markdown, and what stands in double braces becomes your details. What must not be on a page is taken out by itself.
storefront-text-save = Save
storefront-text-preview = See how it looks
storefront-text-done = Saved. It shows in the shop now.
storefront-text-window = See the page
