# Who sells here besides the shop, and what the shop keeps of their sales.
sellers-title = Sellers
sellers-lead = Who sells here besides the shop, and how far they are checked.
sellers-all = All
sellers-states = By state
sellers-known = Those there are
sellers-none = Nobody sells here yet besides the shop.
sellers-older = Older ones
sellers-new = Another seller
sellers-new-lead = Begin with the name: the rest is asked on their own page.
sellers-add = Add
sellers-save = Save
sellers-see = See their page
sellers-done-saved = Saved.
sellers-done-removed = Removed.
sellers-done-turned = Done.
sellers-done-announced = Sellers are told: it counts from the day that it says.

sellers-state-draft = no data
sellers-state-identified = to be checked
sellers-state-verified = checked
sellers-state-active = selling
sellers-state-paused = paused
sellers-state-suspended = suspended
sellers-state-closed = closed
sellers-kind-trader = Professional seller
sellers-kind-private = Private person

sellers-turn = What to do
sellers-said = Reason, or what it was checked with
sellers-said-hint = Needed to check, to suspend or to announce the end. The seller may ask for it: write it for them. From a pause they come back when they want; from a suspension they do not.
sellers-command-fill = Data saved
sellers-command-verify = Mark as checked
sellers-command-activate = Start selling
sellers-command-pause = Pause
sellers-command-resume = Sell again
sellers-command-suspend = Suspend
sellers-command-reinstate = Lift the suspension
sellers-command-announce = Announce the end
sellers-command-keep-on = Take the announcement back
sellers-command-close = Close at their request
sellers-closes-at = They stop selling here on { $day }.
sellers-turns = What has happened

sellers-who = Who they are
sellers-name = Name in the shop
sellers-is-trader = Sells as a business
sellers-is-trader-hint = If not, it is a private person: whoever buys has no right of withdrawal.
sellers-email = E-mail
sellers-law = What the law asks
sellers-law-lead = These data are kept until six months after one stops selling, and until the tax office was told of that year.
sellers-register = Register
sellers-register-hint = Only businesses that are registered: “Registro Mercantil de Madrid”, for example.
sellers-register-no = Number in the register
sellers-born = Date of birth
sellers-born-hint = Only natural persons: private ones, and traders without a company.
sellers-iban = IBAN of their account
sellers-certified = They commit to offering only products that comply with the law
sellers-certified-hint = A business cannot start selling without it.
sellers-way = How they sell
sellers-preparation = Extra working days
sellers-preparation-hint = Those they need to get a parcel ready, besides those of the shop.
sellers-payout = Paid every so many days
sellers-payout-hint = Empty: paid by hand.
sellers-account = Their account here
sellers-account-hint = The e-mail with which they sign in to the shop, if they do.

sellers-not-now = That cannot be done with this seller now.
sellers-name-unfit = Write a name of { $most } characters at most.
sellers-phone-missing = A telephone is missing.
sellers-email-unfit = Write an e-mail address that letters can go to.
sellers-account-unknown = Nobody signs in here with that address.
sellers-register-unfit = Write the register and the number, or neither.
sellers-iban-unfit = That IBAN is not right.
sellers-born-unfit = Write a date of birth such as 1980-02-29. One must be of age.
sellers-days-unfit = Write a smaller number of days.
sellers-not-verified = What was changed has to be checked first.
sellers-not-certified = First they must commit to offering only products that comply with the law.
sellers-unproved = Write what you checked it with: a register, a document.
sellers-no-reason = Write the reason.
sellers-reason-long = Put it in { $most } characters.
sellers-no-notice = They must be told thirty days before.
sellers-notice-runs = They have been told: they close on { $day }.

sellers-commissions = Commissions
sellers-commissions-lead = What the shop keeps of what others sell. Each order keeps the one it had.
sellers-own-rules-lead = Only for this seller. The general ones count besides, or give way where this one has more priority.
sellers-rules-known = Those there are
sellers-rules-none = The shop keeps nothing yet.
sellers-rule-add = Add a commission
sellers-rule-new = Another commission
sellers-rule-lead = Of each kind only one counts: the one with the highest priority; of equals, the narrowest.
sellers-rule-takes = How much
sellers-rule-name = Name
sellers-rule-track = Kind
sellers-rule-track-hint = Those of different kinds are added up.
sellers-track-sale = For selling
sellers-track-payment = For taking payment
sellers-track-service = For other services
sellers-takes-kind = Worked out as
sellers-takes-kind-percent = A percentage
sellers-takes-kind-flat = An amount for each piece
sellers-takes = Percentage or amount
sellers-takes-flat = { $amount } each
sellers-takes-nothing = nothing
sellers-takes-delivery = of the delivery too
sellers-takes-least = no less than { $amount } a line
sellers-takes-most = no more than { $amount } a line
sellers-rule-least = At least, for each line (optional)
sellers-rule-most = At most, for each line (optional)
sellers-rule-delivery = The percentage counts on delivery too
sellers-rule-whose = Whose, and of what
sellers-rule-seller = Seller
sellers-rule-of-all = All sellers
sellers-rule-category = Category
sellers-rule-category-none = All
sellers-rule-of-category = of one category
sellers-rule-product = Product
sellers-rule-product-hint = The reference (SKU) of one of its variants. Empty: all.
sellers-rule-of-product = of one product
sellers-rule-counts = When it counts
sellers-rule-precedence = Priority
sellers-rule-precedence-hint = The highest wins.
sellers-rule-place = priority { $count }
sellers-rule-on = It is on
sellers-rule-off = off
sellers-rule-told = Sellers are told before anything changes, and it counts fifteen days later. If nobody whom it concerns sells yet, it counts at once.
sellers-rule-now = Now: { $what }.
sellers-rule-becomes = From { $day } on: { $what }.
sellers-rule-begins = It counts from { $day } on.
sellers-rule-goes = It is taken away on { $day }.
sellers-rule-remove = Remove the commission
sellers-rule-remove-effect = Orders that have it keep it.
sellers-rule-name-unfit = Write a name of { $most } characters at most.
sellers-rule-takes-unfit = Write a percentage between 0 and 100, or an amount.
sellers-rule-bound-unfit = Write an amount, or leave it empty.
sellers-rule-bounds-crossed = The most cannot be less than the least.
sellers-rule-precedence-unfit = Write a number between -{ $most } and { $most }.
sellers-rule-goods-unknown = No product has the reference “{ $sku }”.
sellers-rule-choice-unknown = Choose one of the options.
sellers-rule-too-many = There are { $most } commissions already: remove one first.

sellers-way-here = Where you are
sellers-home = Home
sellers-sold-by = Sold by
sellers-rests = Not selling now.
sellers-rights = What it means for you
sellers-rights-trader = It is a business: you have the rights that the law gives to those who buy from one, such as 14 days to withdraw and three years of guarantee. This seller answers for the sale; the shop takes the payment and helps you if something goes wrong.
sellers-rights-private = It is a private person: you do not have the rights that the law gives to those who buy from a business, such as withdrawing within 14 days or the legal guarantee of three years. The shop takes the payment and helps you if something goes wrong.
sellers-rights-private-short = You do not have the rights of those who buy from a business
sellers-facts = About the seller
sellers-fact-address = Address
sellers-fact-email = E-mail
sellers-fact-phone = Telephone
sellers-fact-tax-id = Tax number
sellers-fact-register = Register
sellers-fact-certified = Commitment
sellers-fact-certified-text = They commit to offering only products that comply with the law.

sellers-feature = Other sellers
sellers-feature-who = Whoever decides about the shop's money
sellers-feature-duty-trace = Checking who each seller is before they sell, and showing it to those who buy.
sellers-feature-duty-reasons = Giving reasons for a suspension, and thirty days of notice before the end.
sellers-feature-duty-tax = Telling the tax office every January what each one sells.

sellers-audit-opened = Wrote down a seller
sellers-audit-changed = Changed the data of a seller
sellers-audit-turned = Changed the state of a seller
sellers-audit-rule-added = Made a commission
sellers-audit-rule-changed = Changed a commission
sellers-audit-rule-removed = Removed a commission

sellers-personal-seller = Your data as a seller: who you are, where you are found and where you are paid.
sellers-personal-turns = What happened to you as a seller, and why.
sellers-kept-trader = The law makes us keep who has sold until six months after they stop, and until the tax office was told of that year.
sellers-kept-name = Orders say who sold.

sellers-letter-suspended-subject = You have stopped selling at { $shop } for now
sellers-letter-suspended-body = We have suspended your sales at { $shop }.

    The reason: { $reason }

    If you do not agree, or have put it right, answer us.
sellers-letter-reinstated-subject = You may sell at { $shop } again
sellers-letter-reinstated-body = We have lifted the suspension. Your sales are paused: come back whenever you want, in your data as a seller.
sellers-letter-announced-subject = You will stop selling at { $shop }
sellers-letter-announced-body = On { $day } we close your sales at { $shop }.

    The reason: { $reason }

    Until then you may go on selling, unless you are suspended. If you do not agree, answer us.
sellers-letter-kept-subject = You go on selling at { $shop }
sellers-letter-kept-body = We have taken the notice back: we do not close your sales.
sellers-letter-closed-subject = You do not sell at { $shop } any more
sellers-letter-closed-body = We have closed your sales at { $shop }. What is owed to you is paid as always, and your data are erased as soon as the law lets us: after six months, and once the tax office was told of your last year.
sellers-letter-commission-subject = A commission at { $shop } changes on { $day }
sellers-letter-commission-body = From { $day } on, what the shop keeps of your sales at { $shop } changes.

    { $name }

    Now: { $before }

    From that day on: { $after }

    Orders placed before keep the commission that they had. If you do not agree, answer us: you can stop selling before that day.
sellers-letter-commission-back-subject = The commission at { $shop } does not change
sellers-letter-commission-back-body = We have taken back the change at { $shop } of which we told you. The commission stays as it was.

    { $name }: { $before }
sellers-letter-button = Write to us
sellers-letter-fine = You get this letter because you sell here, or have sold.

sellers-report = Yearly report
sellers-own = Your data as a seller
sellers-own-who = Who you are
sellers-own-way = How you sell
sellers-own-back = Your sales
sellers-own-rest = Stop for a while
sellers-own-pause-effect = If you pause them, your things are still seen and nobody can buy them. The orders that you have are to be sent all the same.
sellers-own-resume-effect = They are paused: nobody can buy your things. You can come back whenever you want.
sellers-own-rules = What the shop keeps
sellers-own-rules-told = Each order keeps the commission of the day on which it was placed. If it changes, we tell you fifteen days before.
sellers-own-closes-at = On { $day } you will stop selling here.
sellers-own-checked-again = If you change who you are, your sales stop until we have checked it. If you change the account, we do not pay you until then.
sellers-asked-data = Your data are missing: complete them so that you can sell.
sellers-asked-certificate = Your commitment to offer only products that comply with the law is missing.
sellers-asked-check = We are checking your data.
sellers-asked-start = Your data are checked. You will be able to sell soon.

sellers-notice-commission = Commissions that change
sellers-notice-commission-why = You get it because you sell here.
sellers-notice-commission-text = A commission changes: see from when on, and to what.
sellers-notice-commission-letter-subject = A commission changes
sellers-notice-commission-letter-text = Your data as a seller say from when on, and to what.

sellers-notice-check = Sellers to check
sellers-notice-check-why = You get it because you decide about the money of the shop.
sellers-notice-check-text = A seller has changed their data: they have to be checked.
sellers-notice-check-letter-subject = A seller has changed their data
sellers-notice-check-letter-text = They have changed who they are or where they are paid. Until you have checked it, nothing is paid to them.

sellers-api-group = Sellers
sellers-api-list-sellers = The sellers, the latest first
sellers-api-create-seller = Write a seller down
sellers-api-get-seller = A seller
sellers-api-put-seller = Change what is known of a seller
sellers-api-turn-seller = Verify, open, pause, suspend or close a seller
sellers-api-list-commission-rules = The commissions, the latest first
sellers-api-create-commission-rule = Make a commission
sellers-api-get-commission-rule = A commission
sellers-api-put-commission-rule = Change a commission
sellers-api-delete-commission-rule = Take a commission away
