"use strict";
// A click on a quote, a finding or a mark plays the answer from one second before it; players mark where they are.
(function () {
  var LEAD_IN = 1;

  function playerOf(id) {
    var take = document.getElementById(id);
    if (!take) return null;
    var video = take.querySelector("video:not([hidden])");
    return video && video.readyState > 0 ? video : take.querySelector("audio") || video;
  }

  function playFrom(id, second) {
    var player = playerOf(id);
    if (!player) return false;
    document.querySelectorAll("audio, video").forEach(function (other) {
      if (other !== player) other.pause();
    });
    var jump = function () {
      player.currentTime = Math.max(0, second - LEAD_IN);
      var started = player.play();
      if (started) started.catch(function () { player.focus(); });
    };
    if (player.readyState > 0) jump();
    else {
      player.addEventListener("loadedmetadata", jump, { once: true });
      player.load();
    }
    return true;
  }

  document.addEventListener("click", function (event) {
    var mark = event.target.closest("[data-seek]");
    var lanes = event.target.closest(".timeline");
    if (mark) {
      var id = mark.dataset.player || (lanes && lanes.dataset.player);
      var here = mark.closest(".take");
      if (id && playFrom(id, Number(mark.dataset.seek)) && here && here.id === id) event.preventDefault();
      return;
    }
    var lane = event.target.closest(".lane svg");
    if (lane && lanes) {
      var box = lane.getBoundingClientRect();
      var share = (event.clientX - box.left) / box.width;
      playFrom(lanes.dataset.player, share * Number(lanes.dataset.duration));
    }
  });

  document.querySelectorAll(".timeline").forEach(function (lanes) {
    var line = lanes.querySelector(".cursor line");
    var take = document.getElementById(lanes.dataset.player);
    take.querySelectorAll("audio, video").forEach(function (player) {
      player.addEventListener("timeupdate", function () {
        var share = Math.min(1, player.currentTime / Number(lanes.dataset.duration));
        line.setAttribute("x1", 100 * share + "%");
        line.setAttribute("x2", 100 * share + "%");
        lanes.classList.add("played");
      });
    });
  });

  // A recording that lies beside the file plays with its picture; one that does not (or that the browser cannot read) is heard.
  document.querySelectorAll("video").forEach(function (video) {
    var audio = video.closest(".take").querySelector("audio");
    video.addEventListener("loadedmetadata", function () { if (audio) audio.hidden = true; });
    video.addEventListener("error", function () { if (audio) video.hidden = true; });
    if (video.error && audio) video.hidden = true;
  });

  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (details) { details.open = true; });
  });
})();
