namespace ControlValidator.Analysis;

/// <summary>What a sign-in asks for. Applications, actions and authentication contexts are targets of separate kinds.</summary>
/// <param name="Id">Of an application its application id, of an action its name, of a context <c>c1</c> and up.</param>
public sealed record SignInTarget(SignInTargetKind Kind, string Id)
{
    public const string RegisterSecurityInformation = "urn:user:registersecurityinfo";

    public const string RegisterDevice = "urn:user:registerdevice";

    /// <summary>An application that no policy names and that is in no suite.</summary>
    public static SignInTarget AnyOther { get; } = new(SignInTargetKind.Application, "");

    /// <summary>An application of the Office 365 suite that no policy names.</summary>
    public static SignInTarget Office365 { get; } = new(SignInTargetKind.Office365, "");

    /// <summary>An administration portal of Microsoft that no policy names.</summary>
    public static SignInTarget AdminPortals { get; } = new(SignInTargetKind.AdminPortals, "");

    /// <summary>Nothing but the baseline scopes, such as <c>openid</c> and <c>User.Read</c>.</summary>
    public static SignInTarget BaselineScopes { get; } = new(SignInTargetKind.BaselineScopes, "");

    public static SignInTarget Application(string id) => new(SignInTargetKind.Application, id);

    public static SignInTarget Action(string name) => new(SignInTargetKind.Action, name);

    public static SignInTarget Context(string name) => new(SignInTargetKind.Context, name);

    /// <summary>Whether an application is asked for, in one way or another.</summary>
    public bool IsApplication => Kind switch
    {
        SignInTargetKind.Application or SignInTargetKind.Office365 or SignInTargetKind.AdminPortals or SignInTargetKind.BaselineScopes => true,
        SignInTargetKind.Action or SignInTargetKind.Context => false,
    };

    public override string ToString() => Kind switch
    {
        SignInTargetKind.Application => Id.Length == 0 ? "any other application" : $"application {Id}",
        SignInTargetKind.Office365 => "any other application of Office 365",
        SignInTargetKind.AdminPortals => "any other administration portal",
        SignInTargetKind.BaselineScopes => "baseline scopes only",
        SignInTargetKind.Action => Id,
        SignInTargetKind.Context => $"authentication context {Id}",
    };
}

/// <summary>The kinds of thing that a sign-in can ask for.</summary>
public enum SignInTargetKind
{
    Application,
    Office365,
    AdminPortals,
    BaselineScopes,
    Action,
    Context,
}
