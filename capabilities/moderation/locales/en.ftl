# The form
moderation-title = Report illegal content
moderation-foot = Report illegal content
moderation-lead = Tell us what you see here that the law forbids. You need no account. You get a code at once to follow it.
moderation-lead-other = If it is only annoying or out of place, use “Report a problem” next to the text: it is quicker.
moderation-urls = Exact addresses
moderation-urls-hint = One per line, up to ten. Copy them from your browser's address bar.
moderation-category = What it is about
moderation-choose = Choose
moderation-category-minors = Child abuse or danger to children
moderation-category-danger = Danger to life or safety
moderation-category-product = Unsafe or prohibited product
moderation-category-speech = Hate, threats or defamation
moderation-category-privacy = Somebody's personal data
moderation-category-fraud = Scam
moderation-category-property = Copyright, trade marks or patents
moderation-category-consumer = False consumer information or invented reviews
moderation-category-other = Something else
moderation-why = Why it is illegal
moderation-why-hint = Say it in your own words and which part it is. A person reads it.
moderation-law = Law, if you know it
moderation-law-hint = For example: article 18 of the Constitution. You may leave it empty.
moderation-name = Your name
moderation-address = Your e-mail
moderation-address-hint = We tell you there what we decide. If children are in danger, you need give neither name nor e-mail.
moderation-faith = I believe in good faith that what I say is accurate and complete
moderation-trap = Leave this field empty
moderation-send = Send notice
moderation-sent-title = Notice received
moderation-sent-lead = Thank you. We have it: your code is in the e-mail we sent you.
moderation-status-have = I already have a code

# Why a form is shown again
moderation-url-missing = Write at least one address of this shop.
moderation-url-many = That is too many: a notice has room for { $most }.
moderation-url-foreign = “{ $line }” is not an address of this shop.
moderation-category-missing = Choose what it is about.
moderation-text-short = Explain a little more: at least { $least } letters.
moderation-text-long = That is too long: there is room for { $most } letters.
moderation-ground-missing = Say which law or which of our rules forbids it.
moderation-ground-long = That is too long: there is room for { $most } letters.
moderation-faith-missing = Tick that you believe it in good faith.
moderation-outcome-missing = Choose what you decide.
moderation-code-missing = Choose why it is not published.
moderation-code-unknown = We do not know that code. Check it: it has 16 letters and numbers.
moderation-is-decided = It has been decided already.
moderation-is-undecided = It has not been decided yet.
moderation-appealed-once = It has been appealed once already.
moderation-no-standing = The decision already agrees with you.
moderation-no-appeal = Nobody has appealed.
moderation-appeal-late = You could appeal until { $day }.
moderation-number-unfit = Give a number between { $least } and { $most }.

# Following a notice
moderation-status-title = Your notice
moderation-status-lead = Write the code we gave you.
moderation-status-see = See how it stands
moderation-code = Code
moderation-received-done = We have received it. Keep your code:
moderation-appealed-done = We have received your appeal. A person will look at it.
moderation-sent-at = You sent it on { $day }.
moderation-your-words = What you wrote
moderation-state-received = Received
moderation-state-assessing = Being assessed
moderation-state-informed = Decided
moderation-state-appealed = Appealed
moderation-state-upheld = Appeal: upheld
moderation-state-reversed = Appeal: reversed
moderation-outcome = Decision
moderation-outcome-illegal = The law forbids it: taken down
moderation-outcome-terms = Our rules forbid it: taken down
moderation-outcome-unfounded = It may stay
moderation-ground = Law or rule
moderation-reject-rule = The shop's rules for what is written here: { $rule }
moderation-decided-by-people = A person decided it, not a program.
moderation-judged-by-people = A person looked again, not a program.
moderation-judgement = Result of the appeal
moderation-appeal = I do not agree
moderation-appeal-which = Which one
moderation-appeal-text = Why the decision is wrong
moderation-appeal-hint = It is free. A person will look at it and decide again.
moderation-appeal-send = Appeal
moderation-another = Report something else
moderation-redress-title = What you can do
moderation-redress = If you do not agree, you can appeal for free from this page until { $day }.
moderation-redress-courts = You can also go to a certified out-of-court dispute body or to the courts.

# The statement of reasons
moderation-statement = Statement of reasons
moderation-statements = Decisions about what you wrote
moderation-statements-none = No decisions
moderation-statements-none-how = We have taken down nothing of yours.
moderation-statement-lead = We have taken down a text of yours. Here is why, and what you can do.
moderation-statement-stands = Your text stays published.
moderation-statement-elsewhere = This decision no longer holds. Your text is not published for another reason: there is another decision about it, or you took it back.
moderation-mine = Why, where and for how long, and how to appeal.
moderation-measure = What we did
moderation-measure-removed = Removed it from the pages
moderation-measure-rejected = Did not publish it
moderation-measure-none = Nothing
moderation-scope = Where
moderation-scope-everywhere = Everywhere
moderation-scope-eea = In the European Economic Area
moderation-scope-spain = In Spain
moderation-lasts = Until when
moderation-lasts-for-good = For good
moderation-found = How we came to see it
moderation-found-notice = Somebody sent us a notice.
moderation-found-own = We saw it ourselves, or a reader reported it.
moderation-found-program = A program flagged it and a person decided.
moderation-decided-at = Decided on
moderation-reference = Reference
moderation-facts = The facts
moderation-your-text = Your text
moderation-reject = Reason
moderation-reject-competitor = It is about another shop
moderation-reject-personal = It gives somebody's personal data
moderation-reject-url = It links elsewhere
moderation-reject-price = It is about a price that changes
moderation-reject-shipping = It is about delivery, not the product
moderation-reject-wrong-image = The picture shows something else
moderation-reject-misleading-stars = The stars say the opposite of the words
moderation-reject-irrelevant = It is about something else
moderation-reject-customer-service = It is a matter for customer care
moderation-reject-profanity = It only insults
moderation-reject-fake = Nobody lived through it

# Letters
moderation-letter-received-subject = We have received your notice · { $shop }
moderation-letter-received-body =
    Thank you. A person will read it and we will tell you what they decide and why.

    Your code is { $code }. With it you can see how it stands at any time, without an account.
moderation-letter-received-fine = If it was not you, do nothing: somebody typed your e-mail.
moderation-letter-rests = You have sent several unfounded notices, so we will look at this one from { $day } on.
moderation-letter-follow = See how it stands
moderation-letter-decided-subject = Your notice { $reference }: decided
moderation-letter-decided-gone = We have assessed your notice { $reference } and taken the content down.
moderation-letter-decided-stays = We have assessed your notice { $reference } and the content may stay.
moderation-letter-see = See the decision
moderation-letter-why-you = We write to you because the law asks us to inform you of this decision.
moderation-letter-statement-subject = Why we took down a text of yours · { $shop }
moderation-letter-illegal-body = We have taken down a text of yours because the law forbids it.
moderation-letter-terms-body = We have taken down a text of yours because it goes against our rules.
moderation-letter-rejected-body = We have not published a text of yours.
moderation-letter-ground = Law or rule: { $ground }
moderation-letter-statement = See the reasons and appeal
moderation-letter-no-account = The link works without signing in.
moderation-letter-stays-subject = Your text stays published · { $shop }
moderation-letter-stays-body = Somebody sent us a notice about a text of yours. We have assessed it and it stays as it is: there is nothing you must do.
moderation-letter-stays-fine = We do not say who sent it.
moderation-letter-appealed-subject = Appeal received · { $reference }
moderation-letter-appealed-body = We have received your appeal. A person will look at it and we will tell you what they decide.
moderation-letter-judged-subject = Appeal decided · { $reference }
moderation-letter-upheld = We have looked again and the decision stands.
moderation-letter-reversed-gone = We have looked again and the decision changes: the content is taken down.
moderation-letter-reversed-stands = We have looked again and the decision changes: the text is published again.
moderation-letter-reversed-elsewhere = We have looked again and the decision changes: we should not have taken it down. The text still is not published, because there is another decision about it or its author took it back.
moderation-letter-warned-subject = A warning · { $shop }
moderation-letter-warned-sender = Several of your notices were unfounded. If it goes on, we will stop looking at them for a time.
moderation-letter-warned-author = We have had to take down several texts of yours. If it goes on, you will not be able to write for a time.
moderation-letter-suspended-subject = A pause · { $shop }
moderation-letter-suspended-sender = We warned you and several more notices were unfounded. We will look at the next ones from { $day } on, unless lives or children are in danger.
moderation-letter-suspended-author = We warned you and have had to take down more texts of yours. You can write again on { $day }. The rest of your account stays the same.
moderation-letter-lifted-subject = The pause is over · { $shop }
moderation-letter-lifted-sender = We have ended the pause: from today on we look at your notices again.
moderation-letter-lifted-author = We have ended the pause: you can write again.
moderation-letter-rules = How notices work
moderation-letter-measured-fine = If you think we are wrong, appeal from the letter of each decision or write to us.

# The account of a year
moderation-transparency = Transparency
moderation-transparency-title = Transparency { $year }
moderation-transparency-lead = What content was reported to us, what we decided and how long it took. It counts itself, up to date.
moderation-years = Years
moderation-numbers-all = In all
moderation-numbers-received = Notices received
moderation-numbers-decided = Decisions
moderation-numbers-median = Half were decided within
moderation-numbers-detected = Flagged by a program
moderation-numbers-automated = Decided by a program
moderation-numbers-none = No data
moderation-numbers-appeals = Appeals and abuse
moderation-numbers-appeals-all = Appeals decided
moderation-numbers-reversed = Appeals that changed the decision
moderation-numbers-appeals-median = Half of the appeals within
moderation-numbers-warned = Warnings ({ $side })
moderation-numbers-suspended = Pauses ({ $side })
moderation-numbers-others = Texts that waited, and reports
moderation-numbers-report = Report: { $reason }
moderation-hours = { $count ->
        [0] under an hour
        [one] { $count } hour
       *[other] { $count } hours
    }
moderation-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
moderation-how = How we moderate
moderation-how-decided = Programs only flag: they look for personal data, repeated texts, links and floods. A person always decides, and in the same way for one star as for five. That something is unfavourable is never a reason to take it down.
moderation-how-ordered = What waits is looked at in order: how serious it may be, how many see it and how often whoever reports is right.
moderation-file-csv = Download (CSV)
moderation-file-json = Download (JSON)
moderation-source-notice = Notice
moderation-source-own = Own initiative
moderation-side-reporter = whoever reports
moderation-side-author = whoever writes

# The back office
moderation-queue = Moderation
moderation-queue-lead = Texts that wait for somebody to look at them.
moderation-queue-none = Nothing waits
moderation-queue-none-how = What is held or reported shows up here.
moderation-queue-order = In order: severity × reach × accuracy of whoever reports. The rating does not count.
moderation-text = Text
moderation-held-why = Why it waits
moderation-priority = Priority
moderation-since = Since
moderation-more = More
moderation-reports-many = { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
moderation-kind-review = Review
moderation-kind-reply = Reply to a review
moderation-kind-question = Question
moderation-kind-answer = Answer
moderation-kind-comment = Comment
moderation-kind-story = Story
moderation-kind-article = Help article
moderation-hold-first-posts = Among their first texts
moderation-hold-personal = May give personal data
moderation-hold-duplicate = Very much like another
moderation-hold-links = It has links
moderation-hold-burst = Many came at once
moderation-hold-reports = It was reported
moderation-hold-fraud = Something speaks against it
moderation-hold-staff = Somebody of the shop set it aside
moderation-report-illegal = Illegal
moderation-report-danger = Dangerous
moderation-report-personal = Personal data
moderation-report-fraud = Fraud
moderation-report-abuse = Abuse
moderation-report-spam = Spam
moderation-report-off-topic = Off topic
moderation-text-published = Published
moderation-text-held = Held
moderation-text-rejected = Not published
moderation-text-hidden = Taken down
moderation-text-withdrawn = Withdrawn by its author
moderation-see-place = See it in place
moderation-pictures = Pictures:
moderation-known = What is known
moderation-written-at = Written on
moderation-edited-at = Changed on
moderation-votes = Votes
moderation-who = Who wrote it
moderation-author = Name
moderation-trust = Trust
moderation-author-texts = Their texts
moderation-author-texts-of = { $stood } published, { $refused } refused
moderation-author-reports = Their reports
moderation-author-reports-of = { $right } right, { $wrong } not
moderation-person = See the person
moderation-twins = Texts like it
moderation-reports = Reports
moderation-before = Before, since
moderation-decide = Decide
moderation-decide-hint = If you take it down or do not publish it, its author gets the reasons by letter and can appeal for six months.
moderation-what = What you do
moderation-do-publish = Publish it
moderation-do-reject = Do not publish it
moderation-do-hide = Take it down with a statement of reasons
moderation-do-keep = Leave it as it is
moderation-do-hold = Set it aside to look closely
moderation-do-restore = Publish it again
moderation-reject-why = If it is not published, why
moderation-hide-category = If it is taken down, what it is about
moderation-hide-outcome = If it is taken down, what forbids it
moderation-ground-hint = Article of the law or section of the shop's rules.
moderation-explanation = Explanation
moderation-explanation-hint = The facts and why. Both sides read it: no names or personal data.
moderation-done = Done.
moderation-notices = Content notices
moderation-notices-lead = What somebody says is illegal, and appeals.
moderation-notices-none = No notices
moderation-notices-none-how = They come by “Report illegal content”, at the foot of every page.
moderation-tabs = Which notices
moderation-tab-open = To decide
moderation-tab-appealed = Appeals
moderation-tab-done = Decided
moderation-find = Find
moderation-reference-unknown = There is none with that reference.
moderation-state = State
moderation-source = Source
moderation-due = Date
moderation-is-due = Before { $day }
moderation-was-decided = Decided on { $day }
moderation-rests = Resting
moderation-notice-title = Notice { $reference }
moderation-place = Where it stands
moderation-by-hand = It is not a text of a user: if you decide to take it down, do it by hand (product, listing, page).
moderation-text-known = All that is known of this text
moderation-crime = If a crime that threatens somebody's life or safety is suspected, tell the police now (112) and keep the file of this notice (DSA, article 18).
moderation-take = Begin to assess it
moderation-take-hint = Whoever sent it will see that somebody is looking at it.
moderation-decide-both = Both sides get the decision by letter. If it is a text of a user, it is taken down at this moment.
moderation-judge = Decide the appeal
moderation-judge-hint = Better somebody looks who did not decide the first time.
moderation-judge-upheld = The decision stands
moderation-judge-reversed = The decision was wrong: it changes
moderation-judge-send = Decide and inform
moderation-appealed-by = Appealed by
moderation-appealed-at = Appealed on
moderation-judged-at = Appeal decided on
moderation-others = Others of the same notice
moderation-measures = Warnings and pauses
moderation-was-warned-sender = Warned for unfounded notices ({ $day })
moderation-was-warned-author = Warned for texts taken down ({ $day })
moderation-was-suspended-sender = Their notices rest until { $until } (since { $day })
moderation-was-suspended-author = Cannot write until { $until } (since { $day })
moderation-lift-sender = End the pause of the sender
moderation-lift-author = Let the author write again
moderation-url = Address
moderation-sender-name = Reported by
moderation-sender-address = Their e-mail
moderation-sender-law = Law they name
moderation-kind = Kind
moderation-settings = Moderation settings
moderation-settings-lead = How soon it is decided and what is done about abuse: first a warning, then a pause.
moderation-due-days = Days to decide a notice
moderation-window-days = Days that count
moderation-warn-after = Warn after (unfounded notices or texts taken down)
moderation-suspend-after = Pause after
moderation-share-min = If they are at least this percentage of all of theirs
moderation-suspend-days = Days of pause
moderation-save = Save
moderation-figure-open = to decide
moderation-figure-appeals = { $count ->
        [one] { $count } appeal
       *[other] { $count } appeals
    }
moderation-figure-late = { $count ->
        [0] None late
        [one] { $count } late
       *[other] { $count } late
    }

# Log of changes
moderation-audit-taken = began to assess a notice
moderation-audit-decided = decided a notice
moderation-audit-judged = decided an appeal
moderation-audit-undone = undid a decision
moderation-audit-lifted = ended a pause
moderation-audit-settings = changed the moderation settings

# Personal data
moderation-personal-filings = What you reported: name, e-mail and reasons
moderation-personal-notices = What was decided about what you reported and about your texts
moderation-personal-measures = Warnings and pauses
moderation-notice-urgent = Somebody reports children or lives in danger
moderation-notice-urgent-text = Somebody reports content that may put children or a life in danger.
moderation-notice-urgent-why = Because you decide about notices.
moderation-notice-urgent-letter-subject = Urgent: somebody may be in danger
moderation-notice-urgent-letter-text = Somebody reports content that may put children or a life in danger. Look at it now.

# API
moderation-api-group = Moderation
moderation-api-list-texts = The texts that wait, the most urgent first.
moderation-api-decide-text = Decides about a text.
moderation-api-list-content-notices = The content notices, by how they stand.
moderation-api-get-content-notice = One notice with what was said and decided.
moderation-api-decide-content-notice = Decides a notice and informs both sides.
