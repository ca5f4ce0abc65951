office-today = Today
office-features = What is open
office-searches = Searches
office-jobs = Automatic tasks

office-ago-now = just now
office-ago-minutes = { $count ->
    [one] a minute ago
   *[other] { $count } minutes ago
  }
office-ago-hours = { $count ->
    [one] an hour ago
   *[other] { $count } hours ago
  }
office-ago-days = { $count ->
    [one] a day ago
   *[other] { $count } days ago
  }

office-next = What to do now
office-next-none = All is well: nothing is waiting for you.
office-task-aside = { $count ->
    [one] There is one thing that the shop could not do by itself.
   *[other] There are { $count } things that the shop could not do by itself.
  }
office-task-aside-many = There are more than { $count } things that the shop could not do by itself.
office-task-aside-go = See why
office-task-letters = This week there were emails that could not be delivered.
office-task-letters-go = See which
office-task-identity = The shop lacks legal details: name, tax number, address or email.
office-task-identity-go = Fill them in
office-task-unsafe = The shop is served without encryption: whoever signs in is not protected. Put it behind https.
office-task-unsafe-go = See which cookies it uses
office-task-products = There is nothing to buy yet.
office-task-products-go = Import your catalogue
office-task-silent = The shop does not send letters yet: they are kept for you to read.
office-task-silent-go = See how to send them
office-task-missed = { $count ->
    [one] This week somebody looked for something and found nothing: “{ $words }”.
   *[other] This week { $count } searches found nothing; most of all “{ $words }”.
  }
office-task-missed-go = See the searches
office-task-staged = “{ $title }” has been for the team only for more than two weeks. Open it or close it?
office-task-staged-go = Decide
office-task-hours = { $count ->
    [one] What you have open asks for one hour of work a week.
   *[other] What you have open asks for about { $count } hours of work a week.
  }
office-task-hours-go = See who answers

office-figure-missed = Searches without result
office-figure-week = in 7 days
office-figure-before = { $count ->
    [one] one in the 7 before
   *[other] { $count } in the 7 before
  }
office-figure-weeks = { $count ->
    [one] one in 28 days
   *[other] { $count } in 28 days
  }
office-figure-chart = { $count ->
    [one] Searches without result by day: one in the last 28 days
   *[other] Searches without result by day: { $count } in the last 28 days
  }
office-figure-table = See day by day
office-figure-day = Day
office-figure-count = Searches

office-features-lead = Which parts of the shop are to be seen, by whom, and what they ask of you.
office-features-done = “{ $title }”: { $state }. The shop already shows it so.
office-features-grid = What it is good for, and when
office-features-dimension = What it is good for
office-features-hours = { $count ->
    [0] What is open asks for no fixed hours.
    [one] What is open asks for one hour a week.
   *[other] What is open asks for { $count } hours a week.
  }
office-features-hours-each = { $count ->
    [0] Nothing fixed
    [one] One hour a week
   *[other] { $count } hours a week
  }
office-features-implies = What it implies
office-features-who = Who answers
office-features-time = How much work
office-features-duties = What you must do
office-features-name = Internal name
office-decided-never = It comes like this.
office-decided-staff = Somebody of the team decided so on { $day }.
office-decided-operator = Decided from the terminal on { $day }.
office-decided-house = The program decided so on { $day }.
office-state-closed = Closed
office-state-staff = Team only
office-state-everyone = Open
office-moment-before = Before buying
office-moment-during = While buying
office-moment-after = After buying
office-dimension-together = Buying together
office-dimension-reviews = Reviews and ratings
office-dimension-recommendations = Recommending
office-dimension-communities = Community
office-dimension-presence = Social networks
office-dimension-apps = Apps and ads
office-close-ask = Close “{ $title }”?
office-close-effect = Visitors will no longer see it at once, and nothing will stand at its addresses. What was kept is not deleted.
office-close-go = Close
office-stage-ask = Keep “{ $title }” for the team only?
office-stage-effect = Those who work here will see it, to try it out. For everybody else it will at once be as if it did not exist.
office-stage-go = Team only
office-open-ask = Open “{ $title }”?
office-open-effect = At once anybody who visits the shop will see it.
office-open-go = Open
office-leave = Leave it as it is

office-jobs-lead = What the shop does without being asked: fetching pictures, sending emails, keeping deadlines.
office-jobs-again = { $count ->
    [0] There was nothing left to repeat: somebody was quicker.
    [one] It will be tried again. Look in a moment whether it has left the list.
   *[other] { $count } things will be tried again. Look in a moment whether they have left the list.
  }
office-jobs-aside = What could not be done
office-jobs-none = Nothing set aside: everything that was due has been done.
office-jobs-all = Try everything again
office-jobs-one = Try again
office-jobs-asked = Asked for; it will be tried in a moment.
office-jobs-job = Job
office-jobs-facts = { $count ->
    [one] One change not dealt with
   *[other] { $count } changes not dealt with, one after the other
  }
office-jobs-deadline = Deadline
office-jobs-tries = { $count ->
    [one] one try
   *[other] { $count } tries
  }
office-jobs-waiting = In the queue
office-jobs-waiting-count = { $count ->
    [0] Nothing is waiting.
    [one] One job waiting or running.
   *[other] { $count } jobs waiting or running.
  }
office-jobs-waiting-many = More than { $count } jobs waiting or running.
office-jobs-which = See which
office-jobs-since = Since
office-jobs-state = How it goes
office-jobs-running = running
office-jobs-new = waiting
office-jobs-more = Only the first are shown here.

office-searches-lead = What people look for and do not find tells you what they miss, or what else they call it.
office-searches-missed = Without result
office-searches-span = Since when
office-searches-days = { $count ->
    [one] one day
   *[other] { $count } days
  }
office-searches-none = Nobody has searched in vain these days.
office-searches-words = They looked for
office-searches-lang = Language
office-searches-times = Times
office-searches-find = Also find
office-searches-add = Add
office-synonyms = Words that mean the same
office-synonyms-count = { $count ->
    [0] Your list is empty. The program already knows the common ones.
    [one] One group on your list, besides those the program already knows.
   *[other] { $count } groups on your list, besides those the program already knows.
  }
office-synonyms-edit = Edit the list
office-synonyms-list = One group in each line
office-synonyms-hint = Begin with the language and separate with commas: “en, mug, cup”. With “>” behind the first, only that one leads to the others: “en, tableware >, plates, glasses”.
office-synonyms-save = Keep the list
office-synonyms-long = The list is too long to be edited here. Change it with “plaza synonyms FILE”.
office-synonyms-kept = { $count ->
    [0] Kept. Your list is empty.
    [one] Kept. Your list has one group, and searches already know it.
   *[other] Kept. Your list has { $count } groups, and searches already know them.
  }
office-synonyms-add-unfit = Write a word or a few, of sixty letters at most.
office-synonyms-changed = Somebody has changed the list while you were editing it. Copy what you wrote, reload the page and make your change again.
office-audit-again = asked for another try of something that failed
office-audit-synonyms = changed the synonyms of search

office-closed-title = This shop is being set up
office-closed-lead = It is not open yet. Come back in a while.
office-closed-operator = Is it yours? Open the link that the terminal showed when you started it.
office-setup-steps = Steps to open the shop
office-setup-place = Step { $step } of { $steps }
office-setup-next = Save and go on
office-setup-finish = Open the shop
office-setup-back = Back to the step before
office-setup-over = This link is good no more
office-setup-over-lead = The shop is running already, or the link is over. If nobody owns it yet, start the program again and it shows a new one.
office-setup-sign-in = Sign in with your account
office-part-naming = Your shop
office-part-naming-lead = What it is called and what one finds there. You may write in both languages or in one: the other then shows the same.
office-part-naming-lead-one = What it is called and what one finds there.
office-part-identity = Who is behind it
office-part-identity-lead = The law wants a shop to say whose it is. This stands at the foot of every page and in the legal notice.
office-part-trade = Language, currency and time
office-part-trade-lead = The languages of your shop, the currency of the prices, always with tax, and the time zone in which your day begins.
office-part-owner = Your account
office-part-owner-lead = With it you come in to run the shop. Later you can invite others.
office-owner-name = Your name
office-owner-address = Your email address
office-owner-address-hint = You sign in with it, and notices go there.
office-owner-password = Password
office-owner-password-hint = Ten characters or more. A short sentence will do.
office-field-name = Name of the shop
office-field-sentence-es = One sentence, in Spanish
office-field-sentence-en = One sentence, in English
office-field-welcome-es = Welcome on the home page, in Spanish
office-field-welcome-en = Welcome on the home page, in English
office-field-legal-name = Legal name
office-hint-legal-name = That of your company in the register, or your own name if you sell by yourself.
office-field-tax-id = Tax or VAT number
office-hint-tax-id = In Spain NIF or NIE; elsewhere the number on your invoices.
office-field-address = Postal address
office-field-country = Country
office-field-email = Email address for customers
office-hint-email = Everybody sees it. The law wants a direct way to write to you.
office-field-phone = Telephone (if you like)
office-field-registry = Entry in the register (if you have one)
office-hint-registry = A company must say where it is registered: “Companies Register of Toledo, volume 1, sheet 2, page TO-3”.
office-field-adr = Dispute resolution body (if you have joined one)
office-hint-adr = If you have joined one, the law wants it named, such as “Junta Arbitral de Consumo de Castilla-La Mancha”.
office-field-currency = Currency
office-hint-currency = It cannot change once there are products with prices.
office-field-langs = Languages
office-hint-langs = With one only, pages in the other lead to those in this one. What is written in the other stays, in case you come back to it.
office-langs-all = Spanish and English
office-langs-es = Spanish only
office-langs-en = English only
office-field-zone = Time zone
office-welcome = { $shop } is open
office-welcome-lead = From here you can run it. There is nothing to buy yet.
office-welcome-next = What to do first
office-welcome-import = Import your catalogue
office-welcome-import-why = A file of Shopify, WooCommerce or PrestaShop, or a spreadsheet. Before anything is kept you see what would come in.
office-welcome-product = Add a product by hand
office-welcome-product-why = With its picture, its price and its variants.
office-welcome-invite = Invite somebody
office-welcome-invite-why = Whoever runs the shop with you, with the rights you choose.
office-welcome-mail = Let mail go out
office-welcome-mail-why = What to set so that the shop sends letters. Until then you read them at “Mail”.
office-welcome-look = Look at the shop
office-welcome-look-why = As whoever comes by sees it.
office-settings = Settings
office-settings-lead = What the shop says of itself. Each part is saved by itself and shows at once.
office-settings-save = Save
office-settings-done = Saved: { $part }.
office-depends-naming = It stands in the head, on the home page, in letters and wherever somebody shares a link.
office-depends-identity = It stands at the foot of every page, in the legal notice, terms, privacy and letters. The country decides how many years the legal guarantee lasts.
office-depends-trade = With one language, the shop shows neither the switch to the other nor its addresses. The currency stands with every price. The time zone decides which day a date shows and when the day of a report begins.
office-outside = What is set elsewhere
office-outside-lead = It stands in the file of settings or in variables PLAZA_* of the server, because it opens ways outside or holds passwords. “plaza config” shows all of it.
office-outside-address = Address of the shop
office-outside-mail = Mail server
office-outside-mail-set = one is set
office-outside-mail-none = none: letters stay at “Mail”
office-country-ad = Andorra
office-country-ar = Argentina
office-country-at = Austria
office-country-be = Belgium
office-country-bg = Bulgaria
office-country-ch = Switzerland
office-country-cl = Chile
office-country-co = Colombia
office-country-cr = Costa Rica
office-country-cy = Cyprus
office-country-cz = Czechia
office-country-de = Germany
office-country-dk = Denmark
office-country-ec = Ecuador
office-country-ee = Estonia
office-country-es = Spain
office-country-fi = Finland
office-country-fr = France
office-country-gb = United Kingdom
office-country-gr = Greece
office-country-hr = Croatia
office-country-hu = Hungary
office-country-ie = Ireland
office-country-is = Iceland
office-country-it = Italy
office-country-lt = Lithuania
office-country-lu = Luxembourg
office-country-lv = Latvia
office-country-mt = Malta
office-country-mx = Mexico
office-country-nl = Netherlands
office-country-no = Norway
office-country-pe = Peru
office-country-pl = Poland
office-country-pt = Portugal
office-country-ro = Romania
office-country-se = Sweden
office-country-si = Slovenia
office-country-sk = Slovakia
office-country-us = United States
office-country-uy = Uruguay
# The log of changes
office-audit = Log of changes
office-audit-lead = What everybody who works here has changed, and how it was before.
office-audit-none = Nobody has changed anything yet. Each change will stand here, with who made it and how it was before.
office-audit-none-found = There are no such changes. Take the filter away to see all of them.
office-audit-all = Everything
office-audit-kinds = What was changed
office-audit-everybody = See everybody's
office-audit-older = Earlier changes
office-audit-field = Field
office-audit-before = Before
office-audit-after = After
office-audit-kind-person = People
office-audit-kind-invitation = Invitations
office-audit-kind-mail = Mail
office-audit-kind-case = Cases
office-audit-kind-product = Products
office-audit-kind-category = Categories
office-audit-kind-brand = Brands
office-audit-kind-search = Search
office-audit-kind-shop = The shop
office-audit-kind-newsletter = Newsletter
office-audit-kind-token = Tokens of programs
office-audit-kind-webhook = Webhooks
office-audit-kind-shipping = Shipping
office-audit-kind-taxes = Taxes
office-audit-kind-order = Orders
office-audit-kind-payment = Payments
office-audit-kind-promotion = Promotions
office-audit-kind-seller = Sellers
office-audit-kind-link = Payment links
office-audit-kind-payout = Payouts
office-audit-kind-return = Returns

office-api-group-jobs = Jobs
office-api-group-searches = Searches
office-api-list-jobs = The jobs that wait or are under way.
office-api-list-set-aside = What could not be done and is set aside.
office-api-retry-set-aside = Asks for another try of one thing, or of everything.
office-api-list-searches-in-vain = What people look for without finding anything.
office-api-get-synonyms = The synonyms of the shop.
office-api-put-synonyms = Puts another list of synonyms in the place of the one there is.

office-notice-aside = Something was left undone
office-notice-aside-text = The shop could not do something by itself and set it aside. See what it is and try again.
office-notice-aside-letter-subject = Something was left undone at { $shop }
office-notice-aside-letter-text = { $shop } could not do something by itself, not even after several attempts, and set it aside. Under “Automatic tasks” you see what it is and why, and can have it tried again.
office-notice-aside-why = You get this because you look after the automatic tasks of the shop. We tell you of each thing once a day.
