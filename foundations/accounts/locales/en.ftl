# Fields
accounts-name = Name
accounts-address = Email
accounts-address-hint = We will write to it, to confirm that it is yours.
accounts-password = Password
accounts-password-new = New password
accounts-password-current = Current password
accounts-password-hint = At least 10 characters. A short sentence that only you would say works well.
accounts-password-change = Change the password
accounts-password-save = Save the password
accounts-password-done = Password changed. We have ended your other sessions.
accounts-save = Save
accounts-saved = Saved.

# Signing up
accounts-sign-up-title = Create an account
accounts-sign-up-lead = With an account we know you when you come back.
accounts-sign-up-go = Create account
accounts-age = I am 14 or older
accounts-terms = I accept the terms
accounts-terms-read = Read the terms
accounts-privacy-read = What we do with your data
accounts-have-account = I have an account
accounts-age-missing = You have to be 14 to have an account.
accounts-terms-missing = To create the account, please accept the terms.
accounts-sent-title = Check your email
accounts-sign-up-sent = We have written to you. Open the email and follow the link: it works for 24 hours.
accounts-reset-sent = If there is an account with that address, we have written to it. Open the email and follow the link: it works for an hour.
accounts-sent-advice = If nothing comes within minutes, look into your spam folder and check that you wrote the address right.
accounts-sent-again = Try again

# Confirming, inviting
accounts-confirm-title = Confirm your email
accounts-confirm-lead = You are about to open your account with { $address }.
accounts-confirm-go = Confirm and sign in
accounts-confirm-elsewhere = This is not the browser in which the account was asked for, so choose your password here. If it was not you who asked, close this page.
accounts-invite-title = You are invited
accounts-invite-lead = { $shop } invites you to have an account. Your part: { $role }. Tell us your name and choose a password.
accounts-invite-go = Accept and sign in
accounts-over-title = This link is no longer good
accounts-link-over = Links work once and for a while. You can ask for another.
accounts-link-sign-in-first = Sign in to your account in this browser first, then open the link again.
accounts-link-already-member = This address has an account. Sign in with your password or ask for another one.

# In and out
accounts-sign-in-title = Sign in
accounts-sign-in-go = Sign in
accounts-sign-in-wrong = The email or the password is not correct. Check them or ask for another password.
accounts-sign-in-suspended = This account is suspended. Write to us and we will look into it.
accounts-no-account = Create an account
accounts-forgotten = I have forgotten my password
accounts-forgotten-title = Forgotten password
accounts-forgotten-lead = Tell us your email and we will send you a link to choose another.
accounts-forgotten-go = Send the link
accounts-reset-title = Choose another password
accounts-reset-lead = Saving it ends all your sessions; then you sign in with the new one.
accounts-reset-done = Password changed. You can sign in with it now.
accounts-sign-out = Sign out
accounts-sign-out-done = You have signed out.

# My account
accounts-account-title = My account
accounts-account-lead = You sign in with { $address }.
accounts-welcome = Welcome. Your email is confirmed.
accounts-lang = Language of your emails
accounts-lang-hint = We write to you in this language.
accounts-lang-es = Español
accounts-lang-en = English
accounts-security-title = How you sign in
accounts-sessions = Open sessions
accounts-sessions-lead = The browsers in which you have signed in. If you do not recognise one, end it and change the password.
accounts-session-this = this browser
accounts-session-times = Began { $begun } · last seen { $seen }
accounts-session-end = End
accounts-sessions-end-others = End all others
accounts-sessions-ended = Sessions ended.
accounts-browser-unknown = Unknown browser

# What cannot be
accounts-name-missing = Write your name.
accounts-name-long = A name can have { $most } characters at most.
accounts-name-unfit = Write a name without links or odd signs.
accounts-address-unfit = Write an email address that we can write to, like ann@example.org.
accounts-password-short = The password needs { $least } characters at least.
accounts-password-long = The password can have { $most } characters at most.
accounts-password-common = That password is among the first to be tried. Choose another.
accounts-password-known = The password cannot be your name, your email or the shop's name.
accounts-password-other-before = That is not your current password.

# Second step
accounts-second-title = One more code
accounts-second-lead = Enter the six-digit code that your app shows.
accounts-second-hint = Lost your phone? Enter one of your recovery codes.
accounts-second-code = Code
accounts-second-again = Start signing in again
accounts-second-wrong = That code is not right. Look at the one your app shows now.
accounts-second-over = Out of time or out of tries. Sign in again from the beginning.
accounts-second-already-on = The second step is on already.
accounts-second-not-on = The second step is not on.
accounts-second-not-shown = Neither the password nor the code is right.
accounts-second-about = With a second step, knowing your password is not enough to get in: it also takes a code from your phone.
accounts-second-settings = Second step when signing in
accounts-second-begin = Set up the second step
accounts-second-change = Change the second step
accounts-second-step-app = Install a code app on your phone, if you have none.
accounts-second-step-scan = Scan the drawing with it.
accounts-second-step-code = Enter the code it shows.
accounts-second-drawing = Drawing for the code app
accounts-second-by-hand = Cannot scan it? Type this key into the app:
accounts-second-confirm = Check and switch on
accounts-second-on-now = Done. From now on we ask for a code when you sign in.
accounts-second-codes-lead = Keep these recovery codes where nobody sees them. Each works once if you lose your phone. We will not show them again.
accounts-second-is-on = On since { $since }. { $count ->
    [0] You have no recovery codes left.
    [one] You have 1 recovery code left.
   *[other] You have { $count } recovery codes left.
}
accounts-second-renew = Make other recovery codes
accounts-second-proof = Your password or a code
accounts-second-off = Take the second step away
accounts-second-off-done = The second step is off.

# Passkeys
accounts-passkeys = Passkeys
accounts-passkeys-lead = You sign in with the fingerprint, face or PIN of your device, without a password and without codes.
accounts-passkey-enter = Sign in with a passkey
accounts-passkey-prove = Use a passkey
accounts-passkey-make = Add a passkey
accounts-passkey-name = Name of the passkey
accounts-passkey-name-hint = So that you know it later: “Phone”, “Work laptop”.
accounts-passkey-change = Rename or remove
accounts-passkey-rename = Save the name
accounts-passkey-remove = Remove this passkey
accounts-passkey-added = Passkey added. You can sign in with it next time.
accounts-passkey-removed = Passkey removed.
accounts-passkey-made = Made on { $day }
accounts-passkey-used = used on { $day }
accounts-passkey-elsewhere = Passkeys work at the address of the shop:
accounts-passkey-none-here = This browser has no passkeys. Sign in another way.
accounts-passkey-script = Passkeys need JavaScript. Without it, sign in with your password.
accounts-passkey-script-make = Adding a passkey takes JavaScript.
accounts-passkey-broken = That did not work. Try again, or sign in another way.
accounts-passkey-given-up = No passkey was used. You can try again.
accounts-passkey-unavailable = Passkeys need the shop to be visited by https and a name, or on localhost.
accounts-passkey-over = That took too long. Try again.
accounts-passkey-unproven = That passkey is not good here. Try another one, or sign in another way.
accounts-passkey-cloned = We do not take that passkey because it seems to be a copy. We have written to you.
accounts-passkey-known = That passkey has been added already.
accounts-passkey-too-many = You can have { $most } passkeys at most. Remove one first.
accounts-password-none = You have no password.
accounts-password-none-go = Choose one by e-mail

# Another address
accounts-address-title = Change your e-mail address
accounts-address-lead = We write to the new address so that you can confirm it, and to the current one so that you can undo it.
accounts-address-new = New e-mail address
accounts-address-go = Send the letters
accounts-address-same = That is the address you have already.
accounts-address-asked = We have written to the new address. Once you confirm it, you sign in with it.
accounts-address-moved = Address changed. From now on you sign in with the new one.
accounts-address-confirm-title = Confirm your new address
accounts-address-confirm-lead = From now on you sign in with { $address }, and we write to you there.
accounts-address-confirm-go = Confirm this address
accounts-address-undo-title = Keep the address from before
accounts-address-undo-lead = Your account goes back to { $address }. Choose another password: whoever asked for the change was inside your account. All sessions end, and passkeys, linked accounts and codes added since a week before are removed.
accounts-address-undo-go = Undo the change

# Showing again who you are
accounts-prove-title = Confirm that it is you
accounts-prove-lead = You signed in a while ago. Before you change how you sign in, tell us again who you are.
accounts-prove-go = Continue
accounts-prove-again = Sign out and in again: for ten minutes after that you can change it.
accounts-prove-first = Before that, confirm that it is you.
accounts-advice = Your password alone opens the whole shop. Add a passkey or a second step.
accounts-advice-go = Add one now
accounts-credential-last = It is your only way in. Add another one first.

# Back office
accounts-people-title = People
accounts-people-lead = Who has an account, what they may do and who may come in.
accounts-people-search = Search by name or email
accounts-people-search-go = Search
accounts-people-none = Nobody is here yet. Invite those who work with you.
accounts-people-none-found = Nobody matches. Try fewer letters.
accounts-people-more = More people
accounts-people-invite = Invite somebody
accounts-people-invite-lead = They get an email with a link that works for 7 days.
accounts-people-invite-go = Send the invitation
accounts-people-invited-before = You had sent an invitation with that form, so no other was sent. To invite somebody else, use this one.
accounts-people-invited = Invitation sent.
accounts-person-lead = { $address } · since { $day }
accounts-role = Role
accounts-role-hint = Only an owner of the shop names owners and managers.
accounts-role-give = Save the role
accounts-role-owner = owner
accounts-role-manager = manager
accounts-role-agent = customer care
accounts-role-moderator = moderator
accounts-role-seller = seller
accounts-role-member = customer
accounts-role-own = Somebody else has to change your own role.
accounts-role-owners-only = Only an owner of the shop gives or takes that role.
accounts-role-last-owner = This is the only owner of the shop. Name another one first.
accounts-suspended = suspended
accounts-suspended-advice = This account is suspended: it cannot sign in.
accounts-suspend = Suspend the account
accounts-suspend-hint = Ends its sessions; it cannot come in until you restore it.
accounts-restore = Restore the account
accounts-suspend-own = Somebody else has to decide about your own account.
accounts-suspend-owners-only = Only an owner of the shop decides that.
accounts-suspend-last-owner = This is the only owner of the shop. Name another one first.
accounts-invite-already-member = That address has an account. Look the person up and give them the role.
accounts-invite-too-many = We have written there several times within the hour. Wait a little.

# plaza doctor
accounts-doctor = people
accounts-doctor-no-owner = nobody can come in as an owner of the shop; make one with "plaza user invite"
accounts-doctor-suspended-inside = { $count ->
    [one] 1 session of a suspended account
   *[other] { $count } sessions of suspended accounts
}
# Whoever leaves
accounts-erased = deleted user
accounts-notices-title = Notices, and what you want to hear of
accounts-profile-title = Your profile, and who sees what
accounts-friends-title = Friends
accounts-person-profile = Their profile
accounts-data-title = Your data
accounts-person-data = Their data
accounts-person-erased = Account deleted. It existed from { $day }.
accounts-person-leaves = Deleted on { $day }
accounts-leave-unproved = That is not what we have. Type it again.
accounts-leave-unsure = Tick the box to confirm that you want to delete it.
accounts-leave-last-owner = It is the only account that owns the shop. Make somebody else an owner first.
accounts-leave-owners-only = Only an owner of the shop decides that.
accounts-leave-own = What is yours is under “Your data”.
accounts-leave-reasonless = Choose a reason.
accounts-personal-passkeys = Your passkeys: what you call them and when you used them
accounts-personal-ceremonies = Passkeys that are being used right now
accounts-personal-second = Whether you have set up the second step
accounts-personal-recovery = Fingerprints of your recovery codes
accounts-personal-pending = Sign-ins that wait for a code
accounts-personal-person = Your account: name, mail address and language, so that you can sign in and we can write to you. The password cannot be read and is not in the file.
accounts-personal-words = The words of your name and your address, so that the shop finds you when it looks for you.
accounts-personal-former = The mail addresses you had before, so that what we keep under them can be found and deleted.
accounts-personal-sessions = The browsers you signed in with, so that you can see whether one is not yours.
accounts-personal-asked = Letters with a link that were asked for for your address. They are forgotten by themselves.
accounts-audit-role = changed somebody's role
accounts-audit-standing = suspended or restored an account
accounts-audit-invited = invited somebody
accounts-audit-leaves = had an account deleted
accounts-audit-stays = called off deleting an account
accounts-audit-handed-over = downloaded somebody's data

# Coming in by another account
accounts-provider-go = Continue with { $provider }
accounts-provider-away = On to { $provider }
accounts-provider-away-lead = { $provider } will ask who you are and send you back here.
accounts-provider-not-offered = That account is no longer a way in. Come in another way, or ask for a password by email.
accounts-provider-over = It took too long, or you began in another window. Try again.
accounts-provider-denied = You did not agree, so we do not know who you are. Try again, or come in another way.
accounts-provider-unfit = The answer does not fit what we asked, so we did not take it. Try again, or come in another way.
accounts-provider-down = The other side does not answer now. Try again in a while, or come in another way.
accounts-provider-join-vouched = { $provider } tells us that you are { $address }. Only this is missing.
accounts-provider-join-lead = You come in with { $provider }. To open your account, only this is missing.
accounts-identities-title = Accounts you come in with
accounts-identities-lead = You can come in with accounts that you have elsewhere.
accounts-identities-none = You have not linked any yet.
accounts-identities-only-gone = None of these accounts is a way in any more, and you have no password.
accounts-identities-get-password = Ask for one by email
accounts-identity-times = Since { $linked } · last used { $used }
accounts-identity-gone = no longer offered
accounts-identity-link = Link { $provider }
accounts-identity-linked = Linked. You can come in with it now.
accounts-identity-unlink = Remove
accounts-identity-unlinked = Removed. It is no way in any more.
accounts-identity-anothers = With that account, somebody else comes into this shop.
accounts-identity-other-session = Whoever came back is not who left. Begin again from here.
accounts-personal-identities = Accounts elsewhere by which you come in
accounts-personal-passages = Attempts to come in by an account elsewhere
accounts-doctor-provider-down = coming in with “{ $provider }” needs what it publishes, and it does not answer as it should: check its address in [[sign_in]] and the network
accounts-tokens-title = Tokens for programs

accounts-api-group = People
accounts-api-group-own = Your account
accounts-api-get-own-profile = Your profile.
accounts-api-change-own-profile = Changes your name or language.
accounts-api-list-own-sessions = The browsers in which you are signed in.
accounts-api-end-own-session = Ends one of your sessions.
accounts-api-list-people = The people with an account, the latest first.
accounts-api-get-person = One of them.
accounts-api-give-role = Gives somebody another role in the shop.
accounts-api-suspend-person = Suspends an account: they cannot sign in, and their sessions end.
accounts-api-restore-person = Lets somebody in again.
