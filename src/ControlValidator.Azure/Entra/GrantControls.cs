using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>
/// What a sign-in must satisfy: the operator goes over all of the built-in controls, the strength, the terms of use and the
/// custom factors together. Source: Microsoft Graph, <c>conditionalAccessGrantControls</c>.
/// </summary>
public readonly struct GrantControls(Node node) : IView<GrantControls>
{
    public Node Node => node;

    public Setting<GrantOperator> Operator => node.Chosen<GrantOperator>("operator"u8);

    public Items<Setting<GrantControl>> BuiltInControls => node.Choices<GrantControl>("builtInControls"u8);

    /// <summary>Which combinations of methods count; absent (or all null) where none is demanded.</summary>
    public AuthenticationStrength AuthenticationStrength => new(node.Property("authenticationStrength"u8));

    /// <summary>Ids of terms that must be accepted; anyone can.</summary>
    public Items<Setting<string>> TermsOfUse => node.Texts("termsOfUse"u8);

    /// <summary>Ids of factors that a third party checks.</summary>
    public Items<Setting<string>> CustomAuthenticationFactors => node.Texts("customAuthenticationFactors"u8);

    public static GrantControls Over(Node node) => new(node);
}

/// <summary>A set of acceptable combinations of methods; one of them is enough.</summary>
public readonly struct AuthenticationStrength(Node node) : IView<AuthenticationStrength>
{
    public Node Node => node;

    public Setting<string> Id => node.Text("id"u8);

    /// <summary>What people call it; says nothing about what it demands.</summary>
    public Setting<string> DisplayName => node.Text("displayName"u8);

    /// <summary>Each a text such as <c>fido2</c> or <c>password,sms</c>.</summary>
    public Items<Setting<string>> AllowedCombinations => node.Texts("allowedCombinations"u8);

    /// <summary><c>mfa</c>, or <c>none</c> where satisfying the strength does not count as multifactor authentication.</summary>
    public Setting<string> RequirementsSatisfied => node.Text("requirementsSatisfied"u8);

    public static AuthenticationStrength Over(Node node) => new(node);
}
