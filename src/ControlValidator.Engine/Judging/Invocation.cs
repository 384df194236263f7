using System.Diagnostics.CodeAnalysis;
using ControlValidator.Model;
using ControlValidator.Model.Metering;

namespace ControlValidator.Engine;

/// <summary>Calls a check. The one place where foreign code runs, and where whatever it throws becomes a verdict.</summary>
public static class Invocation
{
    [SuppressMessage("Design", "CA1031", Justification = "A policy may throw anything; the verdict is then Error, with what it threw.")]
    public static Verdict Invoke(this Check check, Resource? resource, Snapshot? snapshot)
    {
        try
        {
            return check.Judge(resource, snapshot);
        }
        catch (UnreadSettingException unread)
        {
            return Verdict.Unknown.Because(unread.Message);
        }
        catch (OutOfFuelException stopped)
        {
            return new Verdict(Outcome.Error).Because(stopped.Message);
        }
        catch (Exception thrown)
        {
            return new Verdict(Outcome.Error).Because($"the check threw {thrown.GetType().Name}: {OneLine(thrown.Message)}");
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
