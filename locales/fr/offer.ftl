### Offers of freed seats, the waiting line, and parties that stay together.

## The personal page
offer-until = Veuillez répondre avant le
offer-then = Ensuite, la place revient à la personne suivante.
offer-decides = Si vous prenez la place, l’organisateur décide de votre inscription ; la place vous reste réservée jusque-là.
offer-together = Les autres membres de votre groupe ont reçu une proposition au même moment. Chacun répond pour soi.
offer-over-notice = Le délai de réponse est écoulé.
offer-accept = Prendre la place
offer-decline = Refuser
offer-decline-title = Refuser la place ?
offer-decline-text = La place dans « { $title } » revient à la personne suivante, et votre inscription prend fin. Vous pouvez vous inscrire de nouveau tant que les inscriptions sont ouvertes.
offer-decline-button = Oui, refuser
offer-missed = Une place vous était réservée, mais aucune réponse ne nous est parvenue à temps ; elle est donc revenue à la personne suivante et votre inscription a pris fin. Si vous souhaitez toujours participer, vous pouvez rejoindre de nouveau la liste d’attente, à la fin.
offer-again = Rejoindre de nouveau la liste d’attente

## The organiser's list and the page of one registration
offer-place = Rang { $place } sur la liste
offer-next = Prochain sur la liste
offer-passed-over = Passé pour la prochaine place
offer-open-until = Proposée jusqu’au { $until }
offer-with = Avec { $names }
offer-detail = Proposition
offer-detail-open = Ouverte jusqu’au
offer-detail-accepted = Acceptée
offer-detail-declined = Refusée
offer-detail-expired = Sans réponse à temps
offer-detail-withdrawn = Retirée
offer-party = Reste avec
offer-gather = Garder ensemble
offer-gathered = Ils restent ensemble : des places sont proposées à tous ceux d’entre eux qui attendent, ou à aucun.
offer-gather-two = Veuillez choisir au moins deux inscriptions en cours.
offer-dissolve = Ils n’ont plus à rester ensemble
offer-make = Proposer une place
offer-made = Une place est proposée. Le courriel est en route.
offer-withdraw = Retirer la proposition
offer-withdraw-title = Retirer la proposition ?
offer-withdraw-text = { $name } attend de nouveau à son ancien rang et reçoit un courriel. La place est proposée à la personne suivante.
offer-withdrawn = La proposition est retirée. Le courriel est en route.
offer-skip = Passer
offer-skip-title = Passer { $name } ?
offer-skip-text = La prochaine place libre est proposée à ceux qui suivent. { $name } garde son rang, et la proposition d’après lui revient. Un groupe est passé dans son ensemble.
offer-skip-reason = Raison
offer-skip-reason-hint = Elle figure dans le journal des modifications. La personne ne la voit pas.
offer-skipped = Passé. La prochaine place va à ceux qui suivent.
offer-parted = Chacun attend de nouveau pour soi.
