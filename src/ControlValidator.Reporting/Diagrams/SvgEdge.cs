using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ControlValidator.Model;
using static ControlValidator.Reporting.SvgDiagram;

namespace ControlValidator.Reporting;

/// <summary>Draws a step as a smooth line with a tip, and a bar across it where it is closed.</summary>
internal static class SvgEdge
{
    private const double Tip = 8;
    private const double Bend = 74;

    public static void Write(StringBuilder svg, DiagramEdge edge, ImmutableArray<(double X, double Y)> route, bool isDown, LabelSide side)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{Class(edge.State)}\">");
        if (route.Length == 1)
        {
            Loop(svg, route[0]);
        }
        else
        {
            var (from, to) = Ends(route, isDown);
            var back = Step(route, isDown, -Tip);
            Line(svg, [from, .. Between(route, from, to, isDown, side), (to.X + back.X, to.Y + back.Y)], isDown);
            Point(svg, to, isDown, IsForward(route, isDown));
            if (edge.State is DiagramState.Closed)
                Bar(svg, BarOf(route, from, to, isDown, side), isDown);
        }
        svg.Append("</g>\n");
    }

    /// <summary>Where a step leaves its beginning and where it meets its end.</summary>
    public static ((double X, double Y) From, (double X, double Y) To) Ends(ImmutableArray<(double X, double Y)> route, bool isDown)
    {
        var half = Step(route, isDown, isDown ? DiagramLayout.NodeHeight / 2 : DiagramLayout.NodeWidth / 2);
        return ((route[0].X + half.X, route[0].Y + half.Y), (route[^1].X - half.X, route[^1].Y - half.Y));
    }

    public static void Sample(StringBuilder svg, DiagramState state, double x, double y)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{Class(state)}\"><path class=\"line\" d=\"M{N(x)} {N(y)}H{N(x + 34)}\"/><path class=\"tip\" d=\"M{N(x + 42)} {N(y)}l-8 -4.5v9z\"/>");
        if (state is DiagramState.Closed)
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"bar\" d=\"M{N(x + 17)} {N(y - 6)}v12\"/>");
        svg.Append("</g>");
    }

    public static (double X, double Y) Middle((double X, double Y) one, (double X, double Y) other) => ((one.X + other.X) / 2, (one.Y + other.Y) / 2);

    // To the right, a line runs straight where its text stands, and turns at the other end.
    private static IEnumerable<(double X, double Y)> Between(
        ImmutableArray<(double X, double Y)> route, (double X, double Y) from, (double X, double Y) to, bool isDown, LabelSide side)
    {
        var turn = Step(route, isDown, Bend).X;
        if (!isDown && side is LabelSide.Start && route.Length == 2)
            yield return (to.X - turn, from.Y);
        foreach (var point in route[1..^1])
            yield return point;
        if (!isDown && side is LabelSide.End)
            yield return ((route.Length > 2 ? route[^2].X : from.X) + turn, to.Y);
    }

    private static (double X, double Y) BarOf(
        ImmutableArray<(double X, double Y)> route, (double X, double Y) from, (double X, double Y) to, bool isDown, LabelSide side)
    {
        var near = Step(route, isDown, 20);
        return side switch
        {
            LabelSide.Start => (from.X + (near.X / 2), from.Y + (near.Y / 2)),
            LabelSide.Middle => Middle(from, route.Length > 2 ? route[1] : to),
            LabelSide.End => (to.X - near.X, to.Y - near.Y),
        };
    }

    private static bool IsForward(ImmutableArray<(double X, double Y)> route, bool isDown) => isDown ? route[^1].Y > route[0].Y : route[^1].X > route[0].X;

    private static (double X, double Y) Step(ImmutableArray<(double X, double Y)> route, bool isDown, double length)
    {
        var signed = IsForward(route, isDown) ? length : -length;
        return isDown ? (0, signed) : (signed, 0);
    }

    private static void Line(StringBuilder svg, ImmutableArray<(double X, double Y)> points, bool isDown)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line\" d=\"M{N(points[0].X)} {N(points[0].Y)}");
        for (var i = 1; i < points.Length; i++)
        {
            var (one, two) = (points[i - 1], points[i]);
            var middle = Middle(one, two);
            var (first, second) = isDown ? ((one.X, middle.Y), (two.X, middle.Y)) : ((middle.X, one.Y), (middle.X, two.Y));
            svg.Append(CultureInfo.InvariantCulture, $"C{N(first.Item1)} {N(first.Item2)} {N(second.Item1)} {N(second.Item2)} {N(two.X)} {N(two.Y)}");
        }
        svg.Append("\"/>");
    }

    private static void Point(StringBuilder svg, (double X, double Y) end, bool isDown, bool isForward)
    {
        var back = isForward ? -Tip : Tip;
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"tip\" d=\"M{N(end.X)} {N(end.Y)}");
        var side = isDown ? $"l-4.5 {N(back)}h9z" : $"l{N(back)} -4.5v9z";
        svg.Append(CultureInfo.InvariantCulture, $"{side}\"/>");
    }

    private static void Loop(StringBuilder svg, (double X, double Y) at)
    {
        var right = at.X + (DiagramLayout.NodeWidth / 2);
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line\" d=\"M{N(right)} {N(at.Y - 12)}c28 -8 28 32 8 24\"/><path class=\"tip\" d=\"M{N(right)} {N(at.Y + 12)}l8 -4.5v9z\"/>");
    }

    private static void Bar(StringBuilder svg, (double X, double Y) at, bool isDown)
    {
        var path = isDown ? $"M{N(at.X - 8)} {N(at.Y)}h16" : $"M{N(at.X)} {N(at.Y - 8)}v16";
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"bar\" d=\"{path}\"/>");
    }

    private static string Class(DiagramState state) => state switch
    {
        DiagramState.Open => "open",
        DiagramState.Unknown => "unknown",
        DiagramState.Closed => "closed",
    };
}
