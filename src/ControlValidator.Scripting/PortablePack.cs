using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting.Caching;

namespace ControlValidator.Scripting;

/// <summary>Policies that another process has compiled. Nothing of one is loaded before one of its checks is called.</summary>
/// <param name="limits">What one call of a check may use.</param>
public sealed class PortablePack(FuelLimits limits)
{
    private readonly PolicyContext context = new(limits, isCollectible: false);

    /// <summary>The checks of one policy, all that its text declares.</summary>
    /// <param name="portable">As <see cref="LoadedPolicy.ToPortable"/> gave it. Not foreign: it comes from a process that is trusted.</param>
    public Check[] Checks(string path, ReadOnlyMemory<byte> portable)
    {
        if (PolicyEntry.Read(portable, path) is not { } compiled)
            return [];
        var module = new PolicyModule(compiled, context);
        var checks = new Check[compiled.Checks.Length];
        for (var i = 0; i < checks.Length; i++)
            checks[i] = module.Check(i, path);
        return checks;
    }
}
