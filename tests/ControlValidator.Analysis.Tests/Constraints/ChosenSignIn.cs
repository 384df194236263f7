using System.Net;
using ControlValidator.Analysis.Tests.ConditionalAccess;
using Google.OrTools.Sat;

namespace ControlValidator.Analysis.Tests.Constraints;

/// <summary>A sign-in that the solver chooses, every address and every combination among them.</summary>
internal sealed class ChosenSignIn
{
    private readonly Statements say;
    private readonly PlainDirectory directory;
    private readonly IntVar address;
    private readonly ILiteral modelIsM;
    private readonly bool isRegistered;

    public ChosenSignIn(Statements say, PlainDirectory directory, AskedSignIns asked, bool surely)
    {
        this.say = say;
        this.directory = directory;
        isRegistered = asked.IsDeviceRegistered;
        User = say.Choose(asked.Users);
        Target = say.Choose(asked.Targets);
        Client = say.Choose(["browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "easSupported", "other"]);
        Platform = say.Choose(["unrecognised", "android", "iOS", "windows", "windowsPhone", "macOS", "linux"]);
        SignInRisk = say.Choose(["none", "low", "medium", "high"]);
        UserRisk = say.Choose(["none", "low", "medium", "high"]);
        InsiderRisk = say.Choose(["unseen", "minor", "moderate", "elevated"]);
        (ByDeviceCode, ByTransfer) = (say.Choose("by device code"), say.Choose("by transfer"));
        (Compliant, HybridJoined, modelIsM) = (say.Choose("compliant"), say.Choose("hybrid joined"), say.Choose("of model M"));
        (address, InOlderTrusted) = (say.Choose("address", 0, uint.MaxValue), say.Choose("among the trusted addresses of the older settings"));
        IsLegacy = say.Any(ByActiveSync, Client["other"]);

        if (asked.Legacy is { } legacy)
            say.Demand(legacy ? IsLegacy : IsLegacy.Not());
        // such clients know no handing over
        say.Demand(say.Any(IsLegacy.Not(), say.All(ByDeviceCode.Not(), ByTransfer.Not())));
        say.Demand(IsHis(asked.Attacker));
        // nobody knows from here whether there are any
        if (surely)
            say.Demand(InOlderTrusted.Not());
    }

    public Dictionary<string, ILiteral> User { get; }

    public Dictionary<string, ILiteral> Target { get; }

    public Dictionary<string, ILiteral> Client { get; }

    public Dictionary<string, ILiteral> Platform { get; }

    public Dictionary<string, ILiteral> SignInRisk { get; }

    public Dictionary<string, ILiteral> UserRisk { get; }

    public Dictionary<string, ILiteral> InsiderRisk { get; }

    public ILiteral ByDeviceCode { get; }

    public ILiteral ByTransfer { get; }

    public ILiteral Compliant { get; }

    public ILiteral HybridJoined { get; }

    public ILiteral InOlderTrusted { get; }

    public ILiteral IsLegacy { get; }

    public ILiteral ByActiveSync => say.Any(Client["exchangeActiveSync"], Client["easSupported"]);

    public ILiteral IsIn(IPNetwork range)
    {
        var first = BitConverter.ToUInt32([.. range.BaseAddress.GetAddressBytes().Reverse()]);
        return say.In(address, first, first + (uint)((1L << (32 - range.PrefixLength)) - 1));
    }

    public ILiteral IsTrusted => say.Any(directory.Places.Values.Where(place => place.IsTrusted).Select(place => IsIn(place.Range)));

    /// <summary>What a rule with one comparison of the model says; a device that is not registered has none.</summary>
    public ILiteral Matches(string deviceRule) => deviceRule switch
    {
        "device.model -eq \"M\"" => isRegistered ? modelIsM : say.No,
        "device.model -ne \"M\"" => isRegistered ? modelIsM.Not() : say.Yes,
        _ => throw new ArgumentException(deviceRule, nameof(deviceRule)),
    };

    /// <summary>Where an attacker can be, what his device shows, and by which way he comes.</summary>
    private ILiteral IsHis(SignInAttacker attacker)
    {
        var unmanaged = say.All(Compliant.Not(), HybridJoined.Not());
        var elsewhere = say.All(directory.Places.Values.Select(place => IsIn(place.Range).Not()));
        return attacker switch
        {
            SignInAttacker.Password or SignInAttacker.RegisteredDevice => say.All(elsewhere, InOlderTrusted.Not(), unmanaged),
            SignInAttacker.TrustedPlace => say.All(say.Any(elsewhere, IsTrusted), unmanaged),
            SignInAttacker.CompliantDevice => say.All(elsewhere, InOlderTrusted.Not(), say.Any(Compliant, HybridJoined)),
            SignInAttacker.DeviceCodePhish => say.All(ByDeviceCode, unmanaged),
        };
    }
}
