### Why something that was understood is not possible now, and what can be done. The keys follow service::Refusal::key.

refusal-registration-not-yet-open = Les inscriptions ne sont pas encore ouvertes. La page du programme indique la date d’ouverture.
refusal-registration-closed = Les inscriptions sont closes. Si vous souhaitez encore participer, veuillez écrire à l’organisateur.
refusal-full = Toutes les places sont prises. Veuillez d’abord libérer une place ou augmenter le nombre de places.
refusal-step = Cette étape n’est plus possible, car l’état a changé entre-temps. Veuillez rouvrir la page pour voir la situation actuelle.
refusal-offer-over = Cette proposition est close : elle a déjà reçu une réponse, elle a été retirée, ou son délai est passé. Votre page montre où en sont les choses.
refusal-nothing-to-publish = Il n’y a encore rien à publier. Veuillez d’abord ajouter au moins une séance.
refusal-nothing-changed = Rien n’a changé depuis la publication de la dernière version.
refusal-in-use = Cet élément est encore utilisé ailleurs et ne peut pas être supprimé. Veuillez d’abord modifier ce qui s’y rapporte.
refusal-last-administrator = C’est le dernier administrateur. Veuillez d’abord en désigner un autre.
refusal-last-organiser = C’est le seul organisateur. Veuillez en ajouter un autre avant de le retirer.
refusal-already-sent = Ce courriel a déjà été envoyé, ou est en cours d’envoi.
refusal-sign-up-closed = Il n’est plus possible de s’inscrire à cette séance ni d’y renoncer : elle a commencé, ou l’organisateur a changé qui y participe.
refusal-clash = Autre chose est prévu à cette heure.
refusal-proposal-outdated = Le programme a changé depuis la recherche de cette proposition. Veuillez chercher à nouveau.
refusal-searches-running = Assez de recherches sont en cours pour ce programme. Attendez-en une, ou arrêtez-en une.
refusal-pinned = Cette séance est épinglée : elle reste où elle est. Veuillez d’abord la libérer.
refusal-no-free-time = Il y a un conflit à toute heure de ce jour entre 08:00 et 20:00. Veuillez essayer un autre jour ou un autre site.
refusal-nothing-to-undo = Il n’y a plus rien à annuler.
refusal-nothing-to-redo = Il n’y a plus rien à rétablir.
refusal-step-overtaken = Cette étape ne peut être ni annulée ni rétablie : la séance a été modifiée ou supprimée depuis. L’étape est oubliée et la séance reste comme elle est.
