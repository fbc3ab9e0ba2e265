import { catalogue } from "../src/platform/i18n.ts";

export const text = catalogue({
  en: {
    subject: (sender: string, about: string) => `${sender}: ${about}`,
    intro: (sender: string, hub: string) => `${sender} wrote to you through ${hub}:`,
    introOrganisation: (sender: string, organisation: string, hub: string) =>
      `${sender} wrote to ${organisation} through ${hub}:`,
    answer: "Answer",
    answerByMail: (address: string) => `You may answer by mail, too: ${address}`,
    noAddress:
      "Your address is not shown to the sender. An answer to this mail reaches nobody: use the link.",
    reason: (hub: string) =>
      `You get this mail because you are a member of ${hub}. Whether members may write to you stands in your settings.`,
    settings: "Settings",
    copyLink: "If the button does not work, copy this address into your browser:",
  },
  fr: {
    subject: (sender: string, about: string) => `${sender} : ${about}`,
    intro: (sender: string, hub: string) => `${sender} vous écrit via ${hub} :`,
    introOrganisation: (sender: string, organisation: string, hub: string) =>
      `${sender} écrit à ${organisation} via ${hub} :`,
    answer: "Répondre",
    answerByMail: (address: string) => `Vous pouvez aussi répondre par courriel : ${address}`,
    noAddress:
      "Votre adresse n’est pas montrée à l’expéditeur. Une réponse à ce courriel n’atteint personne : utilisez le lien.",
    reason: (hub: string) =>
      `Vous recevez ce message parce que vous êtes membre de ${hub}. Vos paramètres disent si les membres peuvent vous écrire.`,
    settings: "Paramètres",
    copyLink: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :",
  },
  es: {
    subject: (sender: string, about: string) => `${sender}: ${about}`,
    intro: (sender: string, hub: string) => `${sender} le escribe a través de ${hub}:`,
    introOrganisation: (sender: string, organisation: string, hub: string) =>
      `${sender} escribe a ${organisation} a través de ${hub}:`,
    answer: "Responder",
    answerByMail: (address: string) => `También puede responder por correo: ${address}`,
    noAddress:
      "Su dirección no se muestra al remitente. Una respuesta a este correo no llega a nadie: use el enlace.",
    reason: (hub: string) =>
      `Recibe este correo porque es miembro de ${hub}. En sus ajustes se dice si los miembros pueden escribirle.`,
    settings: "Ajustes",
    copyLink: "Si el botón no funciona, copie esta dirección en su navegador:",
  },
  it: {
    subject: (sender: string, about: string) => `${sender}: ${about}`,
    intro: (sender: string, hub: string) => `${sender} ti scrive attraverso ${hub}:`,
    introOrganisation: (sender: string, organisation: string, hub: string) =>
      `${sender} scrive a ${organisation} attraverso ${hub}:`,
    answer: "Rispondi",
    answerByMail: (address: string) => `Puoi rispondere anche per posta: ${address}`,
    noAddress:
      "Il tuo indirizzo non viene mostrato a chi scrive. Una risposta a questo messaggio non arriva a nessuno: usa il link.",
    reason: (hub: string) =>
      `Ricevi questo messaggio perché fai parte di ${hub}. Nelle impostazioni scegli se i membri possono scriverti.`,
    settings: "Impostazioni",
    copyLink: "Se il pulsante non funziona, copia questo indirizzo nel browser:",
  },
  ar: {
    subject: (sender: string, about: string) => `${sender}: ${about}`,
    intro: (sender: string, hub: string) => `كتب إليك ${sender} عبر ${hub}:`,
    introOrganisation: (sender: string, organisation: string, hub: string) =>
      `كتب ${sender} إلى ${organisation} عبر ${hub}:`,
    answer: "أجب",
    answerByMail: (address: string) => `يمكنك الرد بالبريد أيضًا: ${address}`,
    noAddress: "لا يظهر عنوانك للمرسل. الرد على هذه الرسالة لا يصل إلى أحد: استعمل الرابط.",
    reason: (hub: string) => `وصلتك هذه الرسالة لأنك عضو في ${hub}. وتحدد إعداداتك هل يكتب إليك الأعضاء.`,
    settings: "الإعدادات",
    copyLink: "إذا لم يعمل الزر فانسخ هذا العنوان إلى متصفحك:",
  },
});
