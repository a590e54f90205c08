### Words of programmes and sessions that public pages and organisers' pages share.

programme-kind-study-tour = جولة دراسية
programme-kind-expert-exchange = تبادل خبراء
programme-kind-training = دورة تدريبية

programme-status-draft = مسودة
programme-status-published = منشور
programme-status-running = جارٍ الآن
programme-status-finished = انتهى
programme-status-cancelled = ملغى

programme-acceptance-automatic = تلقائي: من يؤكد يحصل على المقعد
programme-acceptance-organiser = يبتّ المنظّم في كل تسجيل

session-kind-lecture = محاضرة
session-kind-workshop = حلقة عمل
session-kind-site-visit = زيارة ميدانية
session-kind-meeting = اجتماع
session-kind-transfer = تنقّل
session-kind-meal = وجبة
session-kind-free = وقت حر
