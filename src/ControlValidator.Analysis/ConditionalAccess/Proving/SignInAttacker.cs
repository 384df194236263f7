namespace ControlValidator.Analysis;

/// <summary>What an attacker has, and therefore which sign-ins are his.</summary>
public enum SignInAttacker
{
    /// <summary>The password. An unregistered device, an address in no configured range, any client, platform, flow and risk.</summary>
    Password,

    /// <summary>The password, and a device that he registered himself: not compliant, not joined to the domain, otherwise as he likes.</summary>
    RegisteredDevice,

    /// <summary>The password, and any address: in no configured range, or in a trusted one.</summary>
    TrustedPlace,

    /// <summary>The password, and a stolen device that is compliant or joined to the domain, without a session on it.</summary>
    CompliantDevice,

    /// <summary>A victim who enters his device code and completes every factor for him.</summary>
    DeviceCodePhish,
}

/// <summary>How attackers are called in reports.</summary>
public static class SignInAttackers
{
    extension(SignInAttacker attacker)
    {
        /// <summary>The short name, such as <c>M1</c>.</summary>
        public string Code => attacker switch
        {
            SignInAttacker.Password => "M1",
            SignInAttacker.RegisteredDevice => "M1r",
            SignInAttacker.TrustedPlace => "M2",
            SignInAttacker.CompliantDevice => "M3",
            SignInAttacker.DeviceCodePhish => "M4",
        };

        /// <summary>What he has, as a part of a sentence.</summary>
        public string Means => attacker switch
        {
            SignInAttacker.Password => "the password",
            SignInAttacker.RegisteredDevice => "the password and a device that he registered himself",
            SignInAttacker.TrustedPlace => "the password and an address anywhere, in a trusted range, too",
            SignInAttacker.CompliantDevice => "the password and a stolen compliant or domain-joined device",
            SignInAttacker.DeviceCodePhish => "a victim who enters a device code and completes every factor",
        };

        /// <summary>What he can show when he is asked.</summary>
        internal SignInFacts Facts => attacker switch
        {
            SignInAttacker.Password or SignInAttacker.RegisteredDevice or SignInAttacker.TrustedPlace =>
                new() { Compliant = Truth.No, HybridJoined = Truth.No },
            SignInAttacker.CompliantDevice => new() { ProtectedApp = Truth.Unknown },
            SignInAttacker.DeviceCodePhish =>
                new() { Mfa = Truth.Yes, PhishingResistant = Truth.Yes, OtherSingleFactor = Truth.Yes, Compliant = Truth.No, HybridJoined = Truth.No },
        };

        /// <summary>Whether a flow is one of his.</summary>
        internal bool Uses(SignInFlows flows) =>
            attacker is not SignInAttacker.DeviceCodePhish || flows is SignInFlows.DeviceCode or SignInFlows.DeviceCodeAndTransfer;
    }
}
