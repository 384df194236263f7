using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Names by which parts of the page can be linked to: the control's id, made fit for an address and unlike any other.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<(string Control, string Check), string> byCheck = [];
    private readonly Dictionary<string, string> byControl = [];

    public Anchors(IEnumerable<AssessedCheck> checks)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var check in Order.ById(checks))
        {
            var slug = ForeignText.Slug(ForeignText.Shorten(check.Control.Id, 100));
            var anchor = slug;
            for (var number = 2; !taken.Add(anchor); number++)
                anchor = $"{slug}-{number}";
            byCheck[(check.Control.Id, check.Name)] = anchor;
            byControl.TryAdd(check.Control.Id, anchor);
        }
    }

    public string Of(AssessedCheck check) => byCheck[(check.Control.Id, check.Name)];

    /// <summary>Null where no check of the control took part.</summary>
    public string? OfControl(string control) => byControl.GetValueOrDefault(control);
}
