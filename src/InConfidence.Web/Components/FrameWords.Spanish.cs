namespace InConfidence.Web.Components;

public sealed partial record FrameWords
{
    private static FrameWords Spanish => new()
    {
        AwaitsReview = true,
        LanguageTag = "es",
        SkipToMain = "Ir al contenido principal",
        ThereIsAProblem = "Hay un problema",
        ErrorPrefix = "Error:",
        CheckThisAnswer = "Revisa esta respuesta",
        Back = "Atrás",
        Change = "Cambiar",
        Danger = "Peligro",
        SignOut = "Cerrar sesión",
        SignedInAs = "Sesión de",
        Navigation = "Menú",
        TellNow = "Contárselo ahora a la persona responsable de protección",
        HidePage = "Ocultar",
        ShowPage = "Mostrar la página",
        PageHidden = "Página oculta",
        Leave = "Salir",
        LeaveHint = "cierra la sesión y muestra otra página",
        OutsideTitle = "Números fuera del colegio",
        OutsideIntroduction = "Puedes llamar tú a cualquier hora. No hace falta que nadie esté de acuerdo antes.",
        Emergency = "Emergencia: policía o ambulancia",
        Childline = "Childline, para niños y jóvenes",
        NspccHelpline = "Línea de la NSPCC, para adultos preocupados por un menor",
        PoliceNotEmergency = "Policía, cuando no es una emergencia",
        SocialCare = "Servicios sociales para menores",
        SocialCareOutOfHours = "Servicios sociales para menores, noches y fines de semana",
        LocalAuthorityOfficer = "Preocupación por un adulto que trabaja con menores (LADO)",
        Day = "Día",
        Month = "Mes",
        Year = "Año",
        DayPattern = "d 'de' MMMM 'de' yyyy",
        Saving = "Guardando…",
        SavedAt = "Guardado a las {0}",
        NotSavedYet = "Todavía sin guardar: deja esta página abierta",
        SignedOutWhileWriting = "Se ha cerrado tu sesión. Deja esta página abierta: vuelve a entrar en otra pestaña y esta página se guardará.",
    };
}
