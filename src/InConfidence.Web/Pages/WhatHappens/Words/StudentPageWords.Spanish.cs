using InConfidence.Policy;

namespace InConfidence.Web.Pages.WhatHappens.Words;

public sealed partial record StudentPageWords
{
    private static StudentPageWords Spanish => new()
    {
        AwaitsReview = true,
        Language = "Español",
        Title = "¿Qué pasa si os lo cuento?",
        Introduction = "Elige lo que encaje y salta lo que quieras. Después verás quién se enteraría.",
        NothingKept = "No hace falta iniciar sesión. No guardamos lo que eliges.",
        SharedScreen = "¿Alguien más usa esta pantalla?",
        SharedScreenHelp = "Pulsa Salir para ir enseguida a una página vacía. Con teclado puedes pulsar Escape dos veces. Puede que este navegador recuerde la dirección de esta página, pero no lo que elegiste.",
        LeaveNow = "Salir de esta página ahora",
        TellSomeone = "Contárselo a alguien ahora",
        OtherLanguages = "Idioma",
        Questions = new Dictionary<string, QuestionWords>
        {
            ["Danger"] = new("¿Hay alguien en peligro ahora?", new Dictionary<string, string>
            {
                ["yes"] = "Sí",
                ["no"] = "No",
                ["unsaid"] = "No estoy seguro o segura",
            }) { Hint = "A alguien le están haciendo daño, o podría pasar muy pronto. Puede que seas tú." },
            ["Matter"] = new("¿De qué se trata?", new Dictionary<string, string>
            {
                ["behaviour"] = "Algo que hice",
                ["academic"] = "Mis estudios",
                ["attendance"] = "Faltar a clase o al colegio",
                ["drugs"] = "Drogas",
                ["alcohol"] = "Alcohol",
                ["health"] = "Mi cuerpo o mi salud",
                ["mental-health"] = "Sentirme muy mal, con miedo o con preocupación",
                ["self-harm"] = "Hacerme daño",
                ["sex"] = "Sexo",
                ["pregnancy"] = "Embarazo, o cómo evitarlo",
                ["relationships"] = "Novio, novia o amistades",
                ["identity"] = "A quién quiero, o quién soy",
                ["home"] = "Mi casa o mi familia",
                ["bullying"] = "Acoso",
                ["online"] = "Algo en internet",
                ["money"] = "Dinero",
                ["immigration"] = "Mi visado, o poder quedarme aquí",
                ["crime"] = "Un delito",
                ["staff-conduct"] = "Lo que hizo o dijo un adulto que trabaja aquí",
                ["unsaid"] = "Otra cosa, o prefiero no decirlo",
            }) { Hint = "Elige lo que más te importe. Si se trata de más cosas, lo que verás sigue valiendo." },
            ["Age"] = new("¿Cuántos años tienes?", new Dictionary<string, string>
            {
                ["under-13"] = "Menos de 13",
                ["13-to-15"] = "13, 14 o 15",
                ["16-to-17"] = "16 o 17",
                ["adult"] = "18 o más",
                ["unsaid"] = "Prefiero no decirlo",
            }),
            ["Home"] = new("¿Pasó donde vives?", new Dictionary<string, string>
            {
                ["yes"] = "Sí, en casa o en mi familia",
                ["hosts"] = "Sí, con mi familia anfitriona",
                ["no"] = "No",
                ["unsaid"] = "No estoy seguro o segura, o prefiero no decirlo",
            }),
            ["Parents"] = new("¿Te gustaría que tus padres lo supieran?", new Dictionary<string, string>
            {
                ["yes"] = "Sí",
                ["no"] = "No",
                ["unsaid"] = "Todavía no lo sé",
            }),
            ["Adult"] = new("¿Se trata de un adulto de aquí?", new Dictionary<string, string>
            {
                ["no"] = "No",
                ["adult-here"] = "Sí, alguien que trabaja o ayuda aquí",
                ["safeguarding-team"] = "Sí, la persona responsable de protección o quien la sustituye",
                ["head"] = "Sí, la dirección",
                ["unsaid"] = "No estoy seguro o segura, o prefiero no decirlo",
            }),
        },
        See = "Ver qué pasaría",
        NotAnAnswer = "Elige una de las respuestas de esta página",
        ResultTitle = "Qué pasaría",
        UsualDay = "Así suele ser el día en que se lo cuentas a un adulto de aquí. Las cosas pueden ir de otra manera, por ejemplo si la policía ya lo está investigando.",
        SafeguardingLead = "La persona responsable de protección es el adulto de aquí cuyo trabajo es que los alumnos estén a salvo. Si no está, otra persona ocupa su lugar.",
        ActsFirst = "A veces el colegio tiene que actuar antes de decírtelo, para protegerte a ti o a otra persona.",
        DangerTitle = "Si alguien está en peligro ahora",
        DangerCall = "Llama primero a este número:",
        DangerTell = "Después díselo a cualquier adulto que tengas cerca. No hace falta que nadie esté de acuerdo antes.",
        WhoTitle = "Quién se enteraría",
        Names = new Dictionary<Recipient, string>
        {
            [Recipient.SafeguardingLead] = "La persona responsable de protección",
            [Recipient.Head] = "La dirección del colegio",
            [Recipient.Chair] = "La presidencia, que está por encima de la dirección",
            [Recipient.DesignatedOfficer] = "Una persona de fuera del colegio que se ocupa de las preocupaciones sobre adultos",
            [Recipient.Staff] = "Tu tutor escolar y tus profesores",
            [Recipient.Doctor] = "Tu médico",
            [Recipient.SocialCare] = "Los servicios sociales para menores",
            [Recipient.Police] = "La policía",
            [Recipient.Parent] = "Tus padres",
            [Recipient.HostFamily] = "Una familia anfitriona",
            [Recipient.EducationGuardian] = "Tu tutor educativo en este país",
            [Recipient.OtherStudent] = "Tus amigos y otros alumnos",
            [Recipient.PersonAlleged] = "Alguien que dices que te ha hecho daño a ti o a otros",
        },
        Required = "El adulto a quien se lo cuentes tiene que decírselo enseguida.",
        MayHear = new Dictionary<string, string>
        {
            ["words"] = "Se le puede contar si eso ayuda a que alguien esté a salvo.",
            ["summary"] = "Se le puede contar de qué se trata, sin tus propias palabras.",
            ["consequence"] = "Se le puede contar lo que el colegio ha decidido hacer.",
            ["care-instruction"] = "Se le puede contar cómo cuidarte, por ejemplo «dale tiempo antes de responder», y no por qué.",
            ["existence"] = "Se le puede contar que hay algo, y no qué es.",
        },
        HearMore = "¿Sabría algo más?",
        Decides = new Dictionary<string, string>
        {
            ["safeguarding-lead"] = "Lo decide la persona responsable de protección, contigo cuando podemos.",
            ["head"] = "Lo decide la dirección, contigo cuando podemos.",
            ["chair"] = "Lo decide la presidencia, contigo cuando podemos.",
            ["designated-officer"] = "Una persona de fuera del colegio decide si se entera de que hay algo, y cuándo.",
            ["data-protection-officer"] = "Lo decide la persona encargada de la protección de datos, contigo cuando podemos.",
        },
        SomebodyDecides = "Lo decide alguien de aquí, contigo cuando podemos.",
        NotNormally = "Normalmente no se lo contaríamos.",
        NotYourWords = "Normalmente no pasaríamos tus propias palabras.",
        OnlyConsequence = "Puede que se enteren de lo que el colegio decide hacer si tu plaza aquí está en juego.",
        WhenTitle = "Cuándo te enterarías tú",
        MayKnow = "Puedes preguntar en cualquier momento qué se ha dicho y decidido sobre ti.",
        LeadSaysWhen = "La persona responsable de protección decide cuándo sabes lo que se ha dicho y decidido sobre ti.",
        HearFirst = "Si se decide que tus padres sepan algo, normalmente te lo diríamos a ti antes que a ellos.",
        ParentsTitle = "Qué sabrían tus padres",
        SayTitle = "A qué puedes decir que no",
        NoIsEnough = "Si dices que no, normalmente no se lo contaríamos a:",
        Weighed = "Lo que tú quieres cuenta, y alguien lo tiene en cuenta al decidir:",
        NotEnough = "Se les puede contar aunque digas que no:",
        TalkTitle = "Hablar con alguien ahora",
        TalkNow = "Policía o ambulancia, si alguien está en peligro:",
        TalkChildline = "Childline, gratis, de día y de noche:",
        TalkHere = "O cualquier adulto de aquí en quien confíes. Hay más números al final de esta página.",
        PolicySays = "Nuestra política dice:",
        ChangeAnswers = "Cambiar mis respuestas",
        StartAgain = "Empezar de nuevo",
        OfThePolicy = new Dictionary<string, string>
        {
            [PolicySentences.P1] = "Si tú u otra persona estáis en peligro, buscamos ayuda enseguida. Eso va antes que todo lo demás.",
            [PolicySentences.P2] = "A un profesor se le puede decir «dale tiempo antes de responder» sin decirle por qué.",
            [PolicySentences.P4] = "Puedes hablarnos de cualquier cosa. Hablar nunca es lo que te mete en problemas.",
            [PolicySentences.P6] = "Si un adulto de aquí dice «te prometo que no se lo diré a nadie», se ha equivocado. Pregúntale qué puede tener que contar.",
            [PolicySentences.R2] = "Si contárselo a tu familia pudiera ponerte en peligro, normalmente no se lo contaríamos. Dilo, y te escucharemos.",
            [PolicySentences.R3] = "Puede que te preguntemos si quieres contárselo a tus padres, y podemos ayudarte. Puedes decir que no.",
            [PolicySentences.R4] = "Desde que cumples dieciocho años, normalmente no contaríamos a tus padres nada personal si tú no estás de acuerdo. Hay dos excepciones: una consecuencia que afecta a tu plaza aquí y un riesgo grave para la vida.",
            [PolicySentences.L1] = "Solo pueden leer lo que nos contaste las personas que tienen que ocuparse de ello.",
            [PolicySentences.L2] = "La ley nos deja buscar ayuda para ti aunque tú prefieras que no. Te lo decimos si lo hacemos, salvo que eso pusiera a alguien en peligro.",
            [PolicySentences.D5] = "Te lo diremos antes que a nadie, salvo que eso pusiera a alguien en peligro.",
            [PolicySentences.D6] = "Un adulto que se preocupa por ti puede pedir ayuda a la persona responsable de protección.",
            [PolicySentences.D7] = "Cuéntalo a tu manera. No tienes que responder.",
            [PolicySentences.D13] = "Los adultos de aquí preguntan antes de contar las cosas.",
            [PolicySentences.H1] = "Si se trata de un adulto de aquí, ese adulto no llega a leer lo que dijiste.",
            [PolicySentences.F2] = "Normalmente no contaríamos a tu tutor educativo ni a tu agente lo que nos contaste.",
            [PolicySentences.F3] = "Tu familia anfitriona oye «tiene que estar en casa a las ocho», y no por qué.",
        },
    };
}
