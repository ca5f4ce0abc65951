# Questions.
questions-title = Questions and answers
questions-of = Questions about { $product }
questions-one = Question
questions-way = Where you are
questions-all = All questions
questions-all-count = { $count ->
    [one] See the question
   *[other] See all { $count } questions
}
questions-more = See more
questions-none = No questions yet
questions-none-so = There are no such questions
questions-ask = Ask a question
questions-sort = Order
questions-sort-useful = What most people want to know
questions-sort-newest = Latest
questions-sort-open = Unanswered
questions-find = Search the questions
questions-find-go = Search
questions-order-how = Questions with most votes stand first. Nobody pays to stand higher.
questions-answers-count = { $count ->
    [0] No answer yet
    [one] 1 answer
   *[other] { $count } answers
}
questions-answers-none = Nobody has answered yet.
questions-answers-how = The answer chosen by whoever asked stands first, unless more people voted against it; then those that most people find useful. That the shop answers, or somebody who owns it, is shown and does not change the order.
questions-solved = Solved
questions-accepted = It helped whoever asked
questions-accept = This helped me
questions-unaccept = No longer the one that helped me
questions-somebody = Somebody
questions-the-shop = The shop
questions-mark-brand = Answer from the shop
questions-mark-owner = Owns it
questions-mark-owner-since = Owns it since { $month }
questions-mark-expert = Expert
questions-stage-open = Unanswered
questions-stage-answered = Answered
questions-stage-accepted = Solved
questions-stage-duplicate = Asked before
questions-stage-closed = Closed
questions-stage-converted = Private case
questions-state-published = Published
questions-state-held = Being checked
questions-state-rejected = Not published
questions-state-hidden = Taken down by the shop
questions-state-withdrawn = Taken back by you
questions-over-same = The same was asked before, and the answers are there:
questions-over-closed = This question is closed. Reason: { $reason }.
questions-reason-off-topic = it is not about this product
questions-reason-unclear = it is not clear what is asked
questions-reason-outdated = the product has changed and it no longer holds
questions-reason-unfit-here = only a professional should answer that

# Asking.
questions-ask-lead = Write your question in one sentence. Before it is published we show you what was said already.
questions-title-field = Your question
questions-title-hint = One sentence, 10 to 150 letters. For example: “Is it dishwasher safe?”
questions-body-field = More details
questions-body-hint = If needed. Leave out anything about you or your order: everybody reads it.
questions-go-on = Continue
questions-similar = Does any of this help?
questions-similar-none-fits = If not, ask your question
questions-helped = This helps me
questions-found-question = Question
questions-found-article = Help
questions-found-review = Review
questions-found-manual = Manual
questions-send = Publish the question
questions-send-private = Ask the shop in private
questions-send-public = Publish it: it is not about my order
questions-sign-in = Sign in to ask
questions-sign-in-lead = You need an account to ask, so that we can tell you when somebody answers.
questions-ask-shop = Write to the shop
questions-bound-own = This looks like a question about an order of yours. Everybody reads it here: better ask in private, and we answer only you.
questions-bound-numbered = Your question has the number of an order in it, and everybody would read it here. Ask in private, or take the number out.
questions-done-asked = Your question is published. We will tell you when somebody answers.
questions-done-held = Thank you. Somebody of the shop will read your question before it is published.
questions-done-private = We will answer you in private. The answer comes by mail and to your cases.
questions-done-helped = Glad to hear it. If anything is still unclear, ask.

# Answering.
questions-answer = Answer
questions-answer-field = Your answer
questions-answer-hint = Tell what you know from using it. If you bought it here, we will say that you own it. Your answer may become part of a help article, under the licence stated there.
questions-answer-send = Publish the answer
questions-answer-sign-in = Sign in to answer
questions-done-answered = Thank you. Your answer can be read now.
questions-done-answer-held = Thank you. Somebody of the shop will read your answer before it is published.
questions-done-accepted = Thank you. Whoever wonders about the same finds the answer sooner now.
questions-done-unaccepted = Done. No answer stands as the one that helped you.
questions-same = Is it the same question as another?
questions-same-field = It is the same as
questions-same-hint = Once three people say so, this question leads to the other.
questions-same-send = It is the same
questions-done-same = Thank you. We have noted it.
questions-choose = Choose

# Why not.
questions-hidden = Nobody can read that question at the moment.
questions-over = That question is closed.
questions-answered-already = You have answered this question. You can change your answer.
questions-goes-on = That question is still open.
questions-no-answer = That answer does not belong to this question.
questions-not-accepted = You had not chosen any answer.
questions-not-yours = Only whoever asked can choose.
questions-into-unfit = Choose another question about this product that is still open.
questions-reason-unfit = Choose why it is closed.
questions-nobody = We do not know who asked it, so it cannot go on in private.
questions-points-few = You cannot do that yet: help a little more, and you can.

# One's own.
questions-mine = Your questions and answers
questions-mine-none = You have not asked anything yet
questions-mine-none-how = You can ask on the page of each product. Here you will see whether somebody has answered.
questions-title-gone = A question that is no longer published
questions-mine-asked = Questions
questions-mine-answers = Answers
questions-tab = Questions and answers
questions-notice-why = We tell you because you take part in questions and answers.
questions-notice-answered = Somebody answers your question
questions-notice-answered-text = Somebody has answered your question.
questions-notice-answered-letter-subject = Somebody has answered your question
questions-notice-answered-letter-text = Somebody has answered the question that you asked. If it helps, say so: it helps whoever wonders about the same.
questions-notice-accepted = Your answer helped whoever asked
questions-notice-accepted-text = Your answer helped whoever asked.
questions-notice-accepted-letter-subject = Your answer helped
questions-notice-accepted-letter-text = Whoever asked says that your answer helped. Thank you for answering.
questions-notice-merged = Your question was asked before
questions-notice-merged-text = Your question was asked before: see the answers there.
questions-notice-merged-letter-subject = Your question was asked before
questions-notice-merged-letter-text = Somebody else had asked the same. The answers are with their question.
questions-notice-closed = A question of yours is closed
questions-notice-closed-text = Your question was closed. The reason stands in it.
questions-notice-closed-letter-subject = Your question was closed
questions-notice-closed-letter-text = A question of yours was closed. The reason stands in it.

# The back office.
questions-admin = Questions
questions-admin-lead = Answer within a day. If nobody has after two, it is urgent.
questions-admin-one = A question
questions-admin-back = All questions
questions-admin-none = There are none
questions-moderation = Moderation
questions-tabs = Which are shown
questions-tab-waiting = Unanswered
questions-tab-all = All
questions-column-question = Question
questions-column-about = Product
questions-column-stage = How it stands
questions-column-day = When
questions-late = Over a day
questions-urgent = Over two days
questions-figure-waiting = unanswered
questions-figure-late = { $count ->
    [0] None waits longer than { $hours } hours.
    [one] 1 waits longer than { $hours } hours.
   *[other] { $count } wait longer than { $hours } hours.
}
questions-found-before = { $count ->
    [one] 1 doubt solved without asking in 30 days
   *[other] { $count } doubts solved without asking in 30 days
}
questions-answer-as-shop = Answer as the shop
questions-office-answer = Answer
questions-office-answer-hint = It is published in the name of the shop.
questions-merge = It is the same as another
questions-merge-into = The other question
questions-merge-hint = Paste its address.
questions-close = Close the question
questions-close-reason = Why
questions-convert = Turn into a private case
questions-convert-lead = If it is about an order, it is published no more and goes on between whoever asked and the shop.
questions-reopen = Open it again
questions-done-office-answered = The answer is published.
questions-done-merged = It leads to the other question now.
questions-done-closed = The question is closed.
questions-done-reopened = The question is open again.
questions-done-converted = It goes on in private: a case was opened.
questions-audit-merged = Marked a question as asked before
questions-audit-closed = Closed a question
questions-audit-reopened = Opened a question again
questions-audit-converted = Turned a question into a private case
questions-feature = Questions and answers
questions-feature-who = Whoever looks after customers
questions-feature-duty = Answer within a day what nobody has answered.
questions-feature-duty-day = Take into private what is about an order.
questions-personal-asked = Your questions
questions-personal-answered = Your answers
questions-personal-same = Questions that you said were the same
questions-api-group = Questions
questions-api-list-questions = The questions about a product, each with its first answer
questions-api-list-all-questions = All questions, the latest first
questions-api-ask-question = Asks something about a product
questions-api-answer-question = Answers a question

### Asking those who have it, and points
questions-owners = Ask those who have it
questions-owners-done = Done: we ask by mail those who bought it and said that we may.
questions-owners-asked = { $count ->
    [one] We have asked one person who has it.
   *[other] We have asked { $count } people who have it.
}
questions-routing-not-yours = Only whoever asked the question can want that.
questions-routing-over = This question takes no more answers.
questions-routing-already = We have asked those who have it, or there are answers enough.
questions-notice-owner = Somebody asks about something that you have
questions-notice-owner-text = Somebody asks about something that you have.
questions-notice-owner-letter-subject = Somebody asks about something that you bought at { $shop }
questions-notice-owner-letter-text = Somebody asks about something that you have.
questions-notice-owner-why = You told us that we may ask you about what you bought.
questions-owner-letter-subject = Could you help with { $what }?
questions-owner-letter-body = Somebody would like to buy { $what } and asks something that you may know, because you have it. One sentence will do.
questions-owner-letter-answer = Answer
questions-owner-letter-answer-words = Answer this question
questions-owner-letter-fine = We write to you because you told us at { $shop } that we may ask you. Never more than once in a while.
questions-asked-title = A question about { $what }
questions-asked-lead = You have it: say it as you would to a friend.
questions-asked-answer = Your answer
questions-asked-hint = Everybody reads it, with a note that you have it. Leave personal data out.
questions-asked-send = Answer
questions-asked-done = Thank you
questions-asked-thanks = Your answer helps whoever asked, and everybody who comes after them.
questions-asked-closed = No longer needed
questions-asked-over = This question is closed. Thank you for wanting to help.
questions-asked-see = See the question
questions-owner-title = May we ask you?
questions-owner-lead = Sometimes somebody wonders about a thing that you have. If you like, we send you their question by mail. We write very rarely and one click stops it.
questions-owner-is-on = We may ask you about what you bought.
questions-owner-on = Yes, ask me
questions-owner-off = Do not ask me any more
questions-owner-done-on = Thank you: if somebody asks about something that you have, we write to you.
questions-owner-done-off = Done: we will not ask you anything.
questions-owner-stopped = You stopped these letters with the link in one of them.
questions-owner-letters = Want them again
questions-reputation = Your points and what you can do
questions-reputation-lead = You get points when your questions and answers help others. They cannot be bought and do not end.
questions-reputation-may = What you can do
questions-points-count = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
questions-points-needed = { $count ->
    [one] From { $count } point
   *[other] From { $count } points
}
questions-points-enough = you can
questions-deed-same = Say that two questions are the same
questions-deed-close = Close questions that are none
questions-ways = Asking those who have it, and points
questions-ways-lead = Who is asked by mail and when, what gives points, and what points let people do.
questions-ways-done = Saved.
questions-ways-save = Save
questions-ways-back = Questions
questions-ways-unfit = Type a number from { $least } to { $most }.
questions-set-asks = Ask those who have it
questions-set-asks-hint = Only those who said yes, have had it for 14 to 365 days and have not given it back.
questions-set-wait = Hours without an answer before anybody is asked
questions-set-owners = People for one question, at most
questions-set-enough = Good answers that are enough
questions-set-rest = Days in which nobody is asked twice
questions-set-question-up = Points for a question that is found good
questions-set-answer-up = Points for an answer that is found good
questions-set-down = Points that a vote against takes
questions-set-accepted = Points for the answer that helped
questions-set-accepting = Points for saying which one helped
questions-set-day-max = Points of a day, at most (answers that helped not counted)
questions-set-same = Points for saying that two questions are the same
questions-set-close = Points for closing questions
questions-set-bootstrap = Young shop
questions-set-bootstrap-hint = A tenth of the points is enough for everything.
questions-audit-ways = changed who is asked and what gives points
questions-personal-owner = Whether we may ask you about what you bought
questions-personal-owner-things = What you have about which we may ask you
questions-personal-owner-asked = About what we asked you, and when
questions-personal-points = What you have points for
questions-personal-reputation = How many points you have
questions-close-title = Close a question
questions-close-link = Close this question
questions-close-lead = Close only what is no question about the product. The shop can open it again.
questions-close-choose = Choose a reason
questions-close-why = Why
questions-close-send = Close the question
