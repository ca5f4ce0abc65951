contributions-title-missing = Write a slightly longer title.
contributions-title-long = The title is long: there is room for { $most } characters.
contributions-body-short = Say a little more: at least { $least } characters.
contributions-body-long = The text is long: there is room for { $most } characters.
contributions-pictures-many = Too many photos: there is room for { $most }.
contributions-too-often = You have written a lot today. You can go on on { $day }.
contributions-suspended = You cannot write for now. You will be able to again on { $day }.
contributions-not-yours = Somebody else wrote this.
contributions-edit-closed = It can no longer be changed.
contributions-edit-late = The time to change it ended on { $day }.
contributions-not-now = It is no longer as it was when you looked. Look again and decide.
contributions-not-standing = It is no longer published.
contributions-vote-own = You cannot vote for your own.
contributions-report-own = It is yours: if you do not want it to stay, you can take it back.
contributions-report-already = You have told us about this already. Thank you.
contributions-note-long = The explanation is long: there is room for { $most } characters.
contributions-report-suspended = You cannot send reports for now. You will be able to again on { $day }.
contributions-setting-number = Type a whole number from { $least } to { $most }.

contributions-vote-ask = Was this helpful?
contributions-vote-up = { $count ->
    [0] Helpful
   *[other] Helpful ({ $count })
}
contributions-vote-down = { $count ->
    [0] Not helpful
   *[other] Not helpful ({ $count })
}
contributions-edited = Changed on { $day }
contributions-change = Change or take back
contributions-report = Report a problem

contributions-kind-review = Review
contributions-kind-reply = Answer of the shop
contributions-kind-question = Question
contributions-kind-answer = Answer
contributions-kind-comment = Comment
contributions-kind-story = Story
contributions-kind-article = Help article

contributions-history = What it said before
contributions-since = Since { $day }
contributions-back = Back

contributions-report-title = Report a problem
contributions-report-about = About: “{ $what }”.
contributions-report-lead = We will look at it. That somebody dislikes it, or that it is a bad review, is no reason to take it down.
contributions-report-why = What is wrong
contributions-report-note = Explain it
contributions-report-note-hint = Only we will read this. Up to { $most } characters.
contributions-report-send = Send
contributions-report-done = Thank you for telling us
contributions-report-next = Somebody of the shop will look at it and decide.
contributions-reason-illegal = It is illegal
contributions-reason-danger = It is dangerous for somebody
contributions-reason-personal = It tells private things about somebody
contributions-reason-fraud = It is a swindle or made up
contributions-reason-abuse = It insults or harasses
contributions-reason-spam = It is advertising
contributions-reason-off_topic = It does not belong here

contributions-mine = What you have written
contributions-own = Something you have written
contributions-written = { $what }, { $day }
contributions-none = You have not written anything yet
contributions-none-how = When you review, ask or answer, you will find it here.
contributions-older = Older ones
contributions-account = Your account
contributions-see = See it published
contributions-title = Title
contributions-title-hint = Up to { $most } characters.
contributions-body = Text
contributions-body-hint = Up to { $most } characters. If it was published, anybody can see what it said before.
contributions-save = Save
contributions-withdraw = Take it back
contributions-withdraw-hint = Nobody will see it any more. This cannot be undone.
contributions-done-saved = Saved.
contributions-done-withdrawn = Taken back.
contributions-along-title = If you close your account
contributions-along = Delete what I have written too
contributions-along-hint = If you leave it unticked, what is published stays without your name, as by a “deleted user”.

contributions-state-published = It is published.
contributions-state-held = It is waiting to be looked at.
contributions-state-rejected = It was not published.
contributions-state-hidden = The shop has taken it down.
contributions-state-withdrawn = You took it back.
contributions-held-first_posts = We look at everybody’s first texts before we publish them. You will hear soon.
contributions-held-personal = It seems to tell private data. Take them out and, if there is nothing else to look at, it will be published.
contributions-held-duplicate = It is much like another text. Write it in your own words, or wait until we have looked at it.
contributions-held-links = It links to other sites. Take the links out and, if there is nothing else to look at, it will be published.
contributions-held-burst = Many texts came at once and we are looking at them.
contributions-held-reports = Other people told us about it and we are looking at it.
contributions-held-fraud = There is something that we want to check first.
contributions-held-staff = Somebody of the shop wants to look at it.
contributions-found-iban = We saw the number of a bank account.
contributions-found-phone = We saw a telephone number.
contributions-found-document = We saw a DNI or NIE.
contributions-found-email = We saw an email address.
contributions-found-address = We saw a postal address.
contributions-code-competitor = It names another shop. You can take that out and send it again.
contributions-code-personal = It tells private data. You can take them out and send it again.
contributions-code-url = It links to other sites. You can take the links out and send it again.
contributions-code-price = It is about prices, which change. You can take that out and send it again.
contributions-code-shipping = It is about the delivery and not about the product. You can change it and send it again.
contributions-code-wrong_image = The photo shows something else. You can change it and send it again.
contributions-code-misleading_stars = The stars say the opposite of the text. You can change it and send it again.
contributions-code-irrelevant = It is about something else. You can change it and send it again.
contributions-code-customer_service = It is a problem with an order: write to us and we will solve it with you.
contributions-code-profanity = There is nothing in it but insults.
contributions-code-fake = We have reasons to believe that it is no real experience.
contributions-statement-at = Why we took it down on { $day }
contributions-statement-over = We took it down and were wrong: put right on { $day }
contributions-ground-illegal = It is against the law.
contributions-ground-terms = It is against the terms of the shop.

contributions-settings = What people write
contributions-settings-lead = From when on somebody is trusted, what is looked at before it is published, and what reports weigh.
contributions-set-first-posts = Published texts until somebody is no longer new
contributions-set-first-posts-hint = Until then theirs are looked at first, unless we know that they bought the product. With 0 nobody is looked at for being new.
contributions-set-held-at = Weight of reports that holds a text
contributions-set-held-at-hint = Each report weighs its reason by how often whoever reports was right, one half at first. Only reports by accounts count.
contributions-set-burst-place = Texts of new people from one place in an hour
contributions-set-burst-place-hint = Further ones are looked at before they are published.
contributions-set-burst-about = Texts of new people about one thing in an hour
contributions-set-burst-about-hint = Further ones are looked at first. Those of buyers do not count.
contributions-set-weights = What each reason weighs
contributions-set-weights-hint = From 0 to 20. It also sorts what waits to be looked at.

contributions-notice-why = You get this because you wrote something in the shop.
contributions-notice-held = Something of yours is being looked at
contributions-notice-held-text = Something you wrote is not shown until we have looked at it.
contributions-notice-held-letter-subject = We are looking at something you wrote at { $shop }
contributions-notice-held-letter-text = Something you wrote at { $shop } is not shown until somebody has looked at it. Open it to see why, and whether you can put it right.
contributions-notice-published = Something of yours was published
contributions-notice-published-text = What you wrote is published now.
contributions-notice-published-letter-subject = What you wrote at { $shop } is published
contributions-notice-published-letter-text = We have looked at what you wrote at { $shop } and it is published now. Thank you.
contributions-notice-rejected = Something of yours was not published
contributions-notice-rejected-text = Something you wrote was not published. See why.
contributions-notice-rejected-letter-subject = Something you wrote at { $shop } was not published
contributions-notice-rejected-letter-text = We have looked at something you wrote at { $shop } and it was not published. Open it to see why, and whether you can change it.
contributions-notice-hidden = We took something of yours down
contributions-notice-hidden-text = We took down something you wrote. See why and what you can do.
contributions-notice-hidden-letter-subject = We took down something you wrote at { $shop }
contributions-notice-hidden-letter-text = We took down something you wrote at { $shop }. Open it to see why, and what you can do if you do not agree.
contributions-notice-restored = Something of yours is published again
contributions-notice-restored-text = Something that we had taken down is published again.
contributions-notice-restored-letter-subject = What you wrote at { $shop } is published again
contributions-notice-restored-letter-text = We had taken down something you wrote at { $shop }, and it is published again.

contributions-audit-published = Published a text
contributions-audit-kept = Kept a text after reports
contributions-audit-held = Held a text
contributions-audit-rejected = Did not publish a text
contributions-audit-hidden = Took a text down
contributions-audit-restored = Published a text again
contributions-audit-suspended = Changed what somebody may do
contributions-audit-set = Changed the settings of what people write

contributions-personal-writer = How much you wrote and reported, and what you want to become of your texts.
contributions-personal-texts = What you wrote: reviews, questions, comments.
contributions-personal-versions = What your texts said before you changed them.
contributions-personal-votes = Which texts of others helped you and which did not.
contributions-personal-reports = Which texts you reported, and why.
contributions-personal-statements = Why we took something of yours down.
contributions-kept-words = What is published stays without the name of its author, unless they asked for it to go with their account.

contributions-api-group = What people write
contributions-api-list-own-texts = What you have written, the latest first.
contributions-api-get-own-text = Something you have written, and what became of it.
contributions-api-withdraw-own-text = Take back something you have written.
contributions-api-vote-on-text = Say whether a text of somebody else was helpful.
contributions-api-report-text = Report a problem with a text.
