using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-time at="@record.SavedAt" /&gt;</c>: a moment in the school's own zone and the reader's own language.
/// </summary>
[HtmlTargetElement("ic-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper : TagHelper
{
    /// <summary>The moment.</summary>
    [HtmlAttributeName("at")]
    public required DateTimeOffset At { get; set; }

    /// <summary>The zone to show it in; that of the page's frame unless told.</summary>
    [HtmlAttributeName("zone")]
    public TimeZoneInfo? Zone { get; set; }

    /// <summary>What to show of it.</summary>
    [HtmlAttributeName("show")]
    public TimePrecision Show { get; set; } = TimePrecision.DayAndMinute;

    /// <summary>The view in which it stands; set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var zone = Zone ?? PageFrame.Of(ViewContext.HttpContext).Zone;
        var local = TimeZoneInfo.ConvertTime(At, zone);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        output.Content.SetContent(SpokenTime.Of(local, Show) + (zone.Equals(TimeZoneInfo.Utc) ? " UTC" : ""));
    }
}
