# Stories.
stories-title = Stories
stories-lead = What people lived through with what is sold here: how things were, what they tried and how it turned out.
stories-all = See all
stories-more = See earlier ones
stories-none = No stories yet
stories-none-how = If you tried something that we sell, tell how it went.
stories-none-of-this = Nobody has told yet how it went with this.
stories-way = Where you are
stories-read = Read it all
stories-kind = Type of product
stories-kinds-all = All
stories-go = Show
stories-somebody = Somebody who is gone
stories-verified = Bought it here
stories-elsewhere = Purchase not checked here
stories-bought = bought here
stories-with = With what
stories-picture-alt = Photo by whoever tells it
stories-again = Would you do it again?
stories-again-yes = Would do it again
stories-again-maybe = It depends
stories-again-no = Would not do it again
stories-choose = Choose
stories-situation = The situation
stories-situation-hint = What you needed, or what did not work.
stories-tried = What I tried
stories-tried-hint = What you did, and with what.
stories-outcome = How it turned out
stories-outcome-hint = The good and the bad, and what you would do otherwise.
stories-heading = Title
stories-heading-hint = 5 to 120 characters.
stories-write = Tell my story
stories-write-lead = Anybody may tell one. If you bought it here we know and say so; if not, we say that too.
stories-products = With which products?
stories-other = Another product
stories-other-hint = Its name, or the address of its page in this shop. Up to five in all.
stories-pictures = Photos
stories-pictures-hint = Up to { $most }. Better without faces or number plates.
stories-pictures-kept = { $count ->
    [one] We have 1 photo that you sent before.
   *[other] We have { $count } photos that you sent before.
}
stories-send = Publish
stories-edit = Change what I told
stories-edit-lead = Products and photos stay as they are. What it said before can be seen.
stories-save = Save
stories-back = Back
stories-done-told = Thank you for telling it. It is published.
stories-done-edited = Saved.
stories-waits = We look at it before it is published, and let you know. For now only you see it.
stories-not-shown = It is not published: only its author and moderators see it.

stories-part-missing = Tell something here.
stories-part-long = It is long: { $most } characters fit.
stories-again-missing = Say whether you would do it again.
stories-product-missing = Name at least one product.
stories-products-many = These are many products: { $most } fit.
stories-product-unknown = We do not find that product. Copy the address of its page.
stories-pictures-many = These are many photos: { $most } fit.

stories-personal = The stories that you told, and under what name they stand.
stories-personal-products = With which products they were, and whether you bought them here.

stories-feature = Stories
stories-feature-who = Whoever looks after customers
stories-feature-duty = Read those that wait and decide soon.
stories-feature-duty-open = Those that end badly are published too.

stories-api-group = Stories
stories-api-list-stories = What people lived through with what is sold, the latest first
