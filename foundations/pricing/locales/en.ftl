# Prices: taxes, promotions and what is paid.

pricing-too-much = We cannot add up such a large amount. Take something out and try again.
pricing-other-currency = There are amounts in different currencies here, and they cannot be added.

pricing-why-code = { $name } ({ $code })
pricing-code-counts = The code { $code } is applied.
pricing-code-unknown = We do not know the code { $code }. Check how it is spelt.
pricing-code-not-yet = The code { $code } is valid from { $from }.
pricing-code-over = The code { $code } is no longer valid.
pricing-code-used-up = The code { $code } has been used as often as it could be.
pricing-code-used-by-you = You have already used the code { $code }.
pricing-code-needs-account = To use the code { $code }, sign in to your account first.
pricing-code-below-minimum = The code { $code } is valid from { $minimum } on.
pricing-code-no-goods = The code { $code } is not for what is in your basket.
pricing-code-not-first-order = The code { $code } is only for a first order.
pricing-code-not-for-you = The code { $code } is for another group of customers.
pricing-code-better-one = The code { $code } cannot be combined, and you already have what saves you most.

pricing-redeem-over = “{ $name }” has just ended. Check the total before you buy.
pricing-redeem-used-up = “{ $name }” has just run out. Check the total before you buy.
pricing-redeem-used-by-you = You have already used “{ $name }”. Check the total before you buy.

pricing-tax-vat = VAT
pricing-tax-igic = IGIC
pricing-tax-ipsi = IPSI
pricing-tax-surcharge = Equivalence surcharge
pricing-tax-none = No tax
pricing-cause-home = The tax of the shop's own place applies.
pricing-cause-oss = The VAT of the country of destination applies.
pricing-cause-company = A company of another country of the Union buys: it accounts for the VAT itself.
pricing-cause-export = The goods leave the territory of the tax: the price is without it. Taxes or customs may be due on arrival.
pricing-cause-elsewhere = We do not know the taxes of the shop's country: prices stay as they are.
pricing-proof = VAT number checked in VIES on { $day }.
pricing-proof-number = VAT number checked in VIES on { $day }, consultation { $number }.

pricing-gives-percent = { $percent } off
pricing-gives-amount = { $amount } off
pricing-gives-free-delivery = Free delivery
pricing-gives-buy-get = For every { $buy }, { $get } at { $percent } off
pricing-gives-bundle = { $count } for { $amount }
pricing-gives-tiers = Up to { $percent } off by quantity

pricing-promotions = Promotions
pricing-promotions-lead = Discounts and codes. Whoever buys always gets the combination that saves most.
pricing-promotions-all = All promotions
pricing-promotions-known = Your promotions
pricing-promotions-none = There are none yet. Choose below what you want to give.
pricing-promotions-new = New promotion
pricing-promotions-new-lead = What does it give?
pricing-automatic = no code
pricing-older = Older ones
pricing-kind-percent = Percentage
pricing-kind-amount = Amount
pricing-kind-free-delivery = Free delivery
pricing-kind-buy-get = Buy and get
pricing-kind-bundle = Bundle price
pricing-kind-tiers = By quantity
pricing-state-on = On
pricing-state-off = Off
pricing-state-waiting = Not begun
pricing-state-over = Ended
pricing-state-used-up = Used up
pricing-used = { $count ->
    [0] not used yet
    [one] used once
    [1000] used a thousand times or more
   *[other] used { $count } times
}
pricing-used-of = used { $count } of { $most } times
pricing-save = Save
pricing-leave = Leave it as it is
pricing-done-saved = Saved.
pricing-done-removed = The promotion is gone.
pricing-done-on = It is on.
pricing-done-off = It is off.

pricing-promotion-does = What to do with it
pricing-promotion-switch-on = Switch on
pricing-promotion-switch-off = Switch off
pricing-promotion-remove = Remove
pricing-promotion-remove-sure = Remove the promotion?
pricing-promotion-gives = What it gives
pricing-promotion-wants = When it counts
pricing-promotion-goods = For which products
pricing-promotion-goods-lead = If you tick nothing, it is for everything. A category includes those below it.
pricing-promotion-when = From when on and how often
pricing-promotion-beside = Beside others
pricing-promotion-name-es = Name in Spanish
pricing-promotion-name-en = Name in English
pricing-promotion-name-hint = Whoever buys reads it next to the discount.
pricing-promotion-percent = Percentage
pricing-promotion-percent-hint = Between 0.01 and 100.
pricing-promotion-amount = Amount of the discount
pricing-promotion-amount-hint = In the shop's currency, taxes included: 5 or 12.50.
pricing-promotion-count-hint = A number of pieces.
pricing-promotion-buy = How many are paid in full
pricing-promotion-get = How many have the discount
pricing-promotion-get-hint = They are always the cheapest.
pricing-promotion-bundle = How many pieces are in the bundle
pricing-promotion-bundle-price = Price of the bundle
pricing-promotion-tiers = Steps
pricing-promotion-tiers-hint = One on a line: from how many pieces on, and which percentage. For example 3 10, and 5 15 below it.
pricing-promotion-code = Code
pricing-promotion-code-hint = Empty if it counts without one. Letters, digits and hyphens; capitals make no difference.
pricing-promotion-minimum = Minimum purchase
pricing-promotion-minimum-hint = Of the products that it is for, before discounts. Empty if there is none.
pricing-promotion-first = Only for the first order of somebody who is signed in
pricing-promotion-skips-reduced = Without products that are already reduced
pricing-promotion-group = For whom
pricing-promotion-group-hint = Groups are made on a page of their own.
pricing-promotion-group-none = For everybody
pricing-promotion-categories = Categories
pricing-promotion-brands = Brands
pricing-promotion-products = Single products
pricing-promotion-products-hint = Their references (SKU), one on a line.
pricing-promotion-starts = First day
pricing-promotion-ends = Last day
pricing-promotion-in-all = How often in all
pricing-no-bound = Empty if there is no limit.
pricing-promotion-per-person = How often each person
pricing-promotion-per-person-hint = With a limit it is only for people who sign in. Empty if there is no limit.
pricing-promotion-exclusive = Cannot be combined with other promotions
pricing-promotion-priority = Priority
pricing-promotion-priority-hint = Where several are combined, the highest is taken off first.
pricing-promotion-on = On

pricing-promotion-name-unfit = Write a name.
pricing-promotion-name-long = That name is longer than 80 letters.
pricing-promotion-no-day = That is not a day of the calendar.
pricing-promotion-code-unfit = A code has between 3 and 32 letters, digits or hyphens.
pricing-promotion-code-taken = Another promotion has this code.
pricing-promotion-percent-unfit = Write a percentage between 0.01 and 100.
pricing-promotion-amount-unfit = Write an amount above zero.
pricing-promotion-count-unfit = Write how many pieces, up to 1000. A bundle has at least two.
pricing-promotion-tiers-unfit = Write up to ten steps like “3 10”, with more pieces and a higher percentage on each line.
pricing-promotion-minimum-unfit = Write an amount, or leave the field empty.
pricing-promotion-days-unfit = The last day cannot be before the first.
pricing-promotion-limit-unfit = Write a number above zero, or leave the field empty.
pricing-promotion-priority-unfit = Write a number between -1000 and 1000.
pricing-promotion-group-unfit = The group is one word of letters, digits, points or hyphens.
pricing-promotion-group-unknown = There is no group of customers with that word.
pricing-promotion-too-many-targets = At most { $count } of each kind.
pricing-promotion-unknown-goods = You sell nothing under the reference { $sku }.
pricing-promotion-too-many = There are as many promotions as there can be. Switch one off or remove it.
pricing-promotion-used = It was used in an order already, so it stays. You can switch it off.

pricing-groups = Groups of customers
pricing-groups-lead = People for whom a promotion may be: members, schools, those who work here. It counts once they are signed in.
pricing-groups-all = All groups
pricing-groups-known = Your groups
pricing-groups-none = There are none yet. Make one and put in whom you like.
pricing-groups-new = New group
pricing-group-make = Make the group
pricing-group-name = Name
pricing-group-name-hint = For example, Members of the workshop. Whoever is in it reads it when they ask for their data.
pricing-group-code = Word
pricing-group-code-hint = Promotions name it by this; it does not change later. Empty if we make it of the name.
pricing-group-people-count = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
}
pricing-group-people = Who is in it
pricing-group-people-none = Nobody yet.
pricing-group-since = since { $day }
pricing-group-more = More people
pricing-group-take-out = Take out
pricing-group-in = Put more people in
pricing-group-emails = E-mail addresses
pricing-group-emails-hint = Those of their accounts, one on a line; up to 200 at once.
pricing-group-put-in = Put into the group
pricing-group-own = The group
pricing-group-remove = Remove the group
pricing-group-remove-sure = Remove the group?
pricing-group-remove-hint = Whoever is in it loses its promotions.
pricing-group-leave = Leave it as it is
pricing-group-done-made = The group is made. Now put in whom you like.
pricing-group-done-in = { $count ->
    [one] One person is in.
   *[other] { $count } people are in.
}
pricing-group-done-out = They are not in the group any more.
pricing-group-done-removed = The group is gone.
pricing-group-unknown = { $count ->
    [one] Nobody has an account with this address.
   *[other] Nobody has an account with these addresses.
}
pricing-group-name-missing = Write a name.
pricing-group-name-long = A name has { $most } letters at most.
pricing-group-code-unfit = The word has letters, digits, points or hyphens, without blanks or accents; 40 at most.
pricing-group-code-taken = There is a group with this word already.
pricing-group-too-many = There are as many groups as there can be. Remove one.
pricing-group-named = The promotion “{ $promotion }” is for this group and is on. Switch it off or change it first.
pricing-group-nobody-typed = Write at least one address.
pricing-group-too-many-at-once = { $most } at once at most.
pricing-group-person-unknown = Nobody has an account with that address.

pricing-taxes = Taxes
pricing-taxes-lead = The prices that you write include the tax of the place of your shop. Decide here what happens when you sell elsewhere.
pricing-taxes-adviser = The rates come with the program. Check them with whoever does your taxes; if one is not yours, correct it below.
pricing-taxes-seat = Where the shop is
pricing-taxes-seat-hint = It decides which tax your prices include.
pricing-taxes-oss = I charge the VAT of the country of destination (one stop shop, OSS)
pricing-taxes-oss-hint = Required if you sell more than €10,000 a year to consumers in other countries of the Union.
pricing-taxes-roi = I sell without VAT to companies in other countries of the Union (in Spain: I am in the ROI)
pricing-taxes-roi-hint = Whoever buys writes their VAT number, and it is checked in the register of the Union (VIES). Only if your shop is registered for trade within the Union.
pricing-taxes-union = If the VAT of the destination is another
pricing-taxes-union-hint = Only counts with the one stop shop.
pricing-taxes-union-stay = The price is the same everywhere
pricing-taxes-union-follow = The price goes up or down with the VAT
pricing-taxes-exports = If the goods leave your tax territory
pricing-taxes-exports-hint = Outside the Union, and between the mainland, the Canary Islands, Ceuta and Melilla.
pricing-taxes-exports-lose = The price is without the tax
pricing-taxes-exports-keep = The price is the same
pricing-taxes-own = Corrected rates
pricing-taxes-own-hint = One on a line: the code from below and the standard, reduced and super-reduced rates. For example FR 20 10 5.5.
pricing-taxes-unknown-land = We do not know { $land }. Use one of the codes of the list below.
pricing-taxes-land-twice = { $land } is there twice.
pricing-taxes-rates-unfit = In “{ $line }” there are too few or too many numbers: it is three percentages, of 50 at most.
pricing-taxes-force = Rates in force
pricing-taxes-force-lead = Those that apply today. The reduced and super-reduced classes do not hold the same things in each country.
pricing-taxes-is-own = corrected by you
pricing-land-es = Mainland Spain and Balearic Islands
pricing-land-es-cn = Canary Islands
pricing-land-es-ce = Ceuta
pricing-land-es-ml = Melilla
pricing-land-pt-20 = Azores
pricing-land-pt-30 = Madeira
pricing-land-xi = Northern Ireland
pricing-class-standard = Standard
pricing-class-reduced = Reduced
pricing-class-super-reduced = Super-reduced
pricing-try = Try it
pricing-try-lead = What a price of 100 becomes, by where it is sent.
pricing-try-country = Country
pricing-try-postcode = Postcode
pricing-try-postcode-hint = It matters in the Canary Islands, Ceuta, Melilla, the Azores or Madeira.
pricing-try-company = A company with a VAT number buys
pricing-try-surcharge = A retailer with the equivalence surcharge buys
pricing-try-go = Work it out
pricing-try-price = { $price } ({ $tax })

pricing-audit-promotion-added = Made a promotion
pricing-audit-promotion-changed = Changed a promotion
pricing-audit-promotion-switched = Switched a promotion on or off
pricing-audit-promotion-removed = Removed a promotion
pricing-audit-taxes-changed = Changed the taxes
pricing-audit-promotion-ended = Ended a promotion
pricing-audit-group-made = Made a group of customers
pricing-audit-group-renamed = Renamed a group of customers
pricing-audit-group-removed = Removed a group of customers
pricing-audit-group-joined = Put somebody into a group of customers
pricing-audit-group-left = Took somebody out of a group of customers

pricing-personal-uses = Which promotions you have used, and in which order.
pricing-personal-counts = How often you have used each promotion.
pricing-personal-groups = Which groups of customers you are in, and since when.

pricing-api-group = Promotions
pricing-api-list-promotions = All promotions, the latest first.
pricing-api-create-promotion = Makes a promotion.
pricing-api-get-promotion = One promotion.
pricing-api-change-promotion = Changes the fields that are named.
pricing-api-delete-promotion = Removes a promotion that nobody has used.
pricing-api-end-promotion = Ends a promotion now. What was used of it stays.
pricing-api-list-coupons = Promotions with a code, by their codes.
pricing-api-get-coupon = The promotion of a code, however it is typed.
pricing-api-groups = Groups of customers
pricing-api-list-customer-groups = All groups of customers, by their words.
pricing-api-create-customer-group = Makes a group of customers with nobody in it.
pricing-api-get-customer-group = One group of customers.
pricing-api-change-customer-group = Calls a group otherwise; its word stays.
pricing-api-delete-customer-group = Removes a group that no promotion that is on is for.
pricing-api-list-customer-group-people = Who is in a group.
pricing-api-add-customer-group-person = Puts whoever has an account with that address into a group.
pricing-api-remove-customer-group-person = Takes somebody out of a group.
pricing-api-taxes = Taxes
pricing-api-get-taxes = What the shop has decided about taxes.
pricing-api-change-taxes = Changes the fields that are named.
pricing-api-list-tax-rates = The rates that apply today, place by place.
