### Why something that was understood is not possible now, and what can be done. The keys follow service::Refusal::key.

refusal-registration-not-yet-open = Les inscriptions ne sont pas encore ouvertes. La page du programme indique la date d’ouverture.
refusal-registration-closed = Les inscriptions sont closes. Si vous souhaitez encore participer, veuillez écrire à l’organisateur.
refusal-full = Toutes les places sont prises. Veuillez d’abord libérer une place ou augmenter le nombre de places.
refusal-step = Cette étape n’est plus possible, car l’état a changé entre-temps. Veuillez rouvrir la page pour voir la situation actuelle.
refusal-nothing-to-publish = Il n’y a encore rien à publier. Veuillez d’abord ajouter au moins une séance.
refusal-in-use = Cet élément est encore utilisé ailleurs et ne peut pas être supprimé. Veuillez d’abord modifier ce qui s’y rapporte.
refusal-last-administrator = C’est le dernier administrateur. Veuillez d’abord en désigner un autre.
refusal-last-organiser = C’est le seul organisateur. Veuillez en ajouter un autre avant de le retirer.
refusal-already-sent = Ce courriel a déjà été envoyé, ou est en cours d’envoi.
